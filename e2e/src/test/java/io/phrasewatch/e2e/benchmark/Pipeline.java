package io.phrasewatch.e2e.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.phrasewatch.e2e.suite.StandaloneSuite;
import io.phrasewatch.e2e.suite.SuiteClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A client of the whole pipeline: submits conversations over REST and waits until each can be read. */
final class Pipeline implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRACKERS = 20;
    private static final int PHRASES = 50;
    private static final long PATIENCE_SECONDS = 300;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final SuiteClient client;
    private final List<Map<String, Object>> trackers;
    private final Recordings recordings;
    private final Talk talk;

    Pipeline(StandaloneSuite suite, Talk talk) {
        this.address = URI.create(suite.ingest() + "/v1/process/text");
        this.client = SuiteClient.signIn(suite, suite.account());
        this.trackers = client.createTrackers(talk.trackers(TRACKERS, PHRASES)).stream().map(id -> Map.<String, Object>of("id", id)).toList();
        this.recordings = new Recordings(suite.kafka());
        this.talk = talk;
    }

    /**
     * As fast as it goes, with a number of conversations under way at any time; answers when the last can be read.
     *
     * @return nanoseconds by the clock
     */
    long flood(int conversations, int utterances, int atOnce) throws InterruptedException {
        List<String> bodies = bodies(conversations, utterances);
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        List<Thread> callers = new ArrayList<>();
        for (int caller = 0; caller < atOnce; caller++) {
            Thread thread = new Thread(() -> {
                for (int i = next.getAndIncrement(); i < bodies.size(); i = next.getAndIncrement()) {
                    await(submit(bodies.get(i)));
                }
            });
            thread.start();
            callers.add(thread);
        }
        for (Thread caller : callers) {
            caller.join();
        }
        return System.nanoTime() - start;
    }

    /** At a steady rate, whatever the answers take; milliseconds from the beginning of each request until its conversation can be read. */
    double[] drip(int conversations, int utterances, double perSecond) throws InterruptedException {
        List<CompletableFuture<Long>> nanos = new ArrayList<>();
        long start = System.nanoTime();
        int number = 0;
        for (String body : bodies(conversations, utterances)) {
            long due = start + (long) (number++ * 1e9 / perSecond);
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            // from the moment it was due: a caller that comes late does not flatter
            nanos.add(submit(body).thenApply(readable -> readable - due));
        }
        return nanos.stream().mapToDouble(taken -> await(taken) / 1e6).sorted().toArray();
    }

    /** Whether a conversation that is said to be readable can be read with its detections. */
    boolean isReadable() {
        String sentence = "we must sing the ancient orchestra";
        Map<String, Object> tracker = SuiteClient.tracker("Heard", sentence);
        String conversation = client.submit(SuiteClient.submission(List.of(tracker), sentence)).getString("conversationId");
        await(recordings.of(conversation));
        return client.detected(conversation).jsonPath().getList("name").contains("Heard");
    }

    private CompletableFuture<Long> submit(String body) {
        HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + client.token()).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenCompose(answer -> recordings.of(conversation(answer)));
    }

    private static String conversation(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body()).required("conversationId").asText();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body(), e);
        }
    }

    private List<String> bodies(int conversations, int utterances) {
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < conversations; i++) {
            String[] sentences = talk.sentences(utterances).toArray(String[]::new);
            bodies.add(json(SuiteClient.submission(trackers, sentences)));
        }
        return bodies;
    }

    private static String json(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long await(CompletableFuture<Long> readable) {
        return readable.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws InterruptedException {
        recordings.close();
    }
}
