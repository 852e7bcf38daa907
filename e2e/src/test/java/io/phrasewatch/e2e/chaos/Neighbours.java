package io.phrasewatch.e2e.chaos;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Well-behaved clients, a few live streams and one that submits over REST: how long they wait, and whether all they said is there. */
final class Neighbours implements AutoCloseable {

    private static final int STREAMS = 3;
    private static final int PAUSE_MILLIS = 100;
    private static final int PATIENCE_SECONDS = 60;
    private static final double PERCENTILE = 0.95;
    private static final String REFUND = "I want my money back";
    private static final String START = "{\"type\":\"start_request\",\"config\":{\"input\":\"text\"},"
            + "\"trackers\":[{\"name\":\"Refund\",\"vocabulary\":[\"" + REFUND + "\"]}]}";

    private final Stage stage;
    private final Load load;
    private final List<Stream> streams = new ArrayList<>();
    private int said;
    private long refused;

    Neighbours(Stage stage, Load load, String token) {
        this.stage = stage;
        this.load = load;
        for (int i = 0; i < STREAMS; i++) {
            streams.add(new Stream(stage.suite().ingest(), token));
        }
    }

    /** So many rounds, one client after the other, noted in those waits. */
    void live(int rounds, Waits waits) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (Stream stream : streams) {
                waits.streams().add(stream.say("Number " + ++said + " and " + REFUND));
            }
            waits.submissions().add(submit());
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private long submit() throws Exception {
        String mark = stage.ledger().newMark();
        long begin = System.nanoTime();
        int status = load.send(null, Load.body(Load.texts(mark, 2)), mark).statusCode();
        refused += status == 201 ? 0 : 1;
        return System.nanoTime() - begin;
    }

    /** Stops the streams and compares what they said with what is stored. */
    void judge() throws Exception {
        long incomplete = 0;
        long withoutTracker = 0;
        for (Stream stream : streams) {
            stream.stop();
            List<String> stored = stage.suite().postgres().query("select text from conversation.message where conversation_id = '"
                    + stream.conversation + "' order by sequence");
            incomplete += stored.equals(stream.said) ? 0 : 1;
            withoutTracker += stream.said.size() - stage.suite().postgres().count(
                    "select count(distinct message_id) from conversation.tracker_match where conversation_id = '" + stream.conversation + "'");
        }
        stage.verdict().figure("utterances of the neighbours", said);
        stage.verdict().fault("neighbours' conversations incomplete or out of order", incomplete);
        stage.verdict().fault("neighbours' messages without their tracker", withoutTracker);
        stage.verdict().fault("submissions refused", refused);
    }

    @Override
    public void close() {
        streams.forEach(stream -> stream.socket.close());
    }

    /**
     * Nanoseconds the clients waited.
     *
     * @param streams     from each final utterance to its tracker_response
     * @param submissions from each submission to its 201
     */
    record Waits(List<Long> streams, List<Long> submissions) {

        Waits() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        static long p95(List<Long> waits) {
            List<Long> sorted = new ArrayList<>(waits);
            Collections.sort(sorted);
            return Duration.ofNanos(sorted.get((int) Math.ceil(PERCENTILE * sorted.size()) - 1)).toMillis();
        }
    }

    /** One that waits for each answer before it goes on. */
    private static final class Stream {

        private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        private final List<String> said = new ArrayList<>();
        private final StreamSocket socket;
        private final String conversation;

        Stream(String base, String token) {
            socket = StreamSocket.open(URI.create(base.replaceFirst("^http", "ws") + "/v1/streaming/" + UUID.randomUUID()), token, true,
                    frames::add);
            socket.send(START);
            conversation = JsonPath.from(await("recognition_started")).getString("message.data.conversationId");
        }

        long say(String content) {
            said.add(content);
            long begin = System.nanoTime();
            socket.send("{\"type\":\"utterance\",\"payload\":{\"content\":\"" + content + "\"}}");
            await("tracker_response");
            return System.nanoTime() - begin;
        }

        void stop() {
            socket.send("{\"type\":\"stop_request\"}");
            await("conversation_completed");
        }

        private String await(String type) {
            try {
                String frame;
                do {
                    frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    if (frame == null) {
                        throw new IllegalStateException("a neighbour waits in vain for " + type + ", closed with " + socket.closedWith(0));
                    }
                } while (!frame.contains("\"type\":\"" + type + "\""));
                return frame;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
