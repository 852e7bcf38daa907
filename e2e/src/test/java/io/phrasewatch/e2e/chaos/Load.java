package io.phrasewatch.e2e.chaos;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A client that submits marked texts, repeats what was not accepted, and writes every acceptance into a ledger. */
final class Load {

    private static final String REFUND = "I want my money back";
    private static final String TRACKERS = "[{\"name\":\"Refund\",\"vocabulary\":[\"" + REFUND + "\"]}]";
    private static final int MARKED = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 100;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Supplier<String> ingest;
    private final String token;
    private final Ledger ledger;
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();

    /** @param ingest address for the next request; may change from call to call */
    Load(ChaosSuite suite, Supplier<String> ingest, Ledger ledger) {
        this.ingest = ingest;
        this.ledger = ledger;
        this.token = token(suite);
    }

    private String token(ChaosSuite suite) {
        String body = "{\"type\":\"application\",\"appId\":\"" + suite.account().appId() + "\",\"appSecret\":\""
                + suite.account().appSecret() + "\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(suite.trackers() + "/oauth2/token:generate"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            return JsonPath.from(http.send(request, BodyHandlers.ofString()).body()).getString("accessToken");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    /**
     * Submits a conversation in several jobs, one after the other, and repeats each until it is accepted. A submission whose answer was
     * lost is repeated under its Idempotency-Key, so it counts once.
     *
     * @return the conversation's id
     */
    String converse(int jobs, int messages) {
        String conversation = null;
        for (int job = 0; job < jobs; job++) {
            String mark = ledger.newMark();
            List<String> texts = texts(mark, messages);
            JsonPath accepted = untilAccepted(conversation, body(texts), mark);
            conversation = accepted.getString("conversationId");
            ledger.accept(conversation, accepted.getString("jobId"), texts, detectable(texts));
        }
        return conversation;
    }

    static List<String> texts(String mark, int messages) {
        return IntStream.range(0, messages)
                .mapToObj(i -> i % MARKED == 0 ? "Number " + mark + " dot " + i + " and " + REFUND
                        : "Parcel " + mark + " dot " + i + " went over the hill")
                .toList();
    }

    /** Those of the texts in which a tracker must be found. */
    static List<String> detectable(List<String> texts) {
        return texts.stream().filter(text -> text.contains(REFUND)).toList();
    }

    static String body(List<String> texts) {
        return texts.stream().map(text -> "{\"payload\":{\"content\":\"" + text + "\"}}")
                .collect(Collectors.joining(",", "{\"messages\":[", "],\"trackers\":" + TRACKERS + "}"));
    }

    private JsonPath untilAccepted(String conversation, String body, String key) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> answer = send(conversation, body, key);
                if (answer.statusCode() == 201) {
                    return JsonPath.from(answer.body());
                }
                if (answer.statusCode() != 429 && answer.statusCode() != 503) {
                    throw new IllegalStateException("an unexpected answer: " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException nobodyAnswers) {
                answers.computeIfAbsent(0, none -> new AtomicInteger()).incrementAndGet();
            }
            pause();
        }
        throw new IllegalStateException("not accepted for " + PATIENCE);
    }

    /** One request; counts its status. @param conversation null for a new one @param key Idempotency-Key */
    HttpResponse<String> send(String conversation, String body, String key) throws IOException {
        String path = conversation == null ? "/v1/process/text" : "/v1/process/text/" + conversation;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ingest.get() + path)).timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .method(conversation == null ? "POST" : "PUT", HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answers.computeIfAbsent(answer.statusCode(), status -> new AtomicInteger()).incrementAndGet();
            return answer;
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    /** How often each status was answered; 0 stands for no answer. */
    Map<Integer, AtomicInteger> answers() {
        return new TreeMap<>(answers);
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    private static IllegalStateException stopped() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted");
    }
}
