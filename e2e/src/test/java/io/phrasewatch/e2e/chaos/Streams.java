package io.phrasewatch.e2e.chaos;

import io.phrasewatch.e2e.suite.SuiteClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * R8: live streams that push fifty times real time, and sockets that never read. Memory stays bounded, each gets the close code of
 * {@code docs/streaming.md}, and neighbours hardly notice.
 */
final class Streams implements Harness {

    private static final int MOST_SLOWER = 2;
    /** What p95 may be at half load: all processes and clients share the processors here, so what they do lawfully costs everybody. */
    private static final long GOOD_ENOUGH_MILLIS = 150;
    private static final int POLICY = 1008;
    private static final int GOING_AWAY = 1001;
    /** So much was left unread that the client has not come to the end of it; that it is let go the server's figures say. */
    private static final int STILL_READING = 0;
    private static final Set<String> GOOD_ENDS = Set.of(StreamPushers.CLOSED_WITH + POLICY, StreamPushers.CLOSED_WITH + 1013,
            "refused with 429", "refused with 503", StreamPushers.STILL_OPEN);
    private static final Duration TO_BE_CUT = Duration.ofSeconds(75);
    private static final Duration TO_BE_STORED = Duration.ofMinutes(2);
    private static final long MOST_HELD = 96L << 20;
    private static final String TALK = "{\"type\":\"utterance\",\"isFinal\":false,\"payload\":{\"content\":\"" + "word ".repeat(19_000) + "\"}}";
    private static final String START = "{\"type\":\"start_request\",\"config\":{\"input\":\"text\"}}";
    private static final int SAMPLE_MILLIS = 200;
    private static final int WARM_UP = 15;
    /** Twenty megabytes for each: more than may be left unread, and what networks keep beside it. */
    private static final int LEAST_FRAMES = 220;
    private static final int UNDER_WAY = 4;
    private static final int ANSWER_SECONDS = 10;

    private final AtomicLong mostHeld = new AtomicLong();
    private final AtomicLong mostHeap = new AtomicLong();

    @Override
    public Map<String, String> environment() {
        return LongRecording.isPossible()
                ? LongRecording.environment(Path.of(System.getProperty("java.io.tmpdir"), "phrasewatch-streams")) : Map.of();
    }

    @Override
    public void run(Stage stage) throws Exception {
        IngestFigures figures = new IngestFigures(stage.suite());
        String token = SuiteClient.signIn(stage.suite(), stage.suite().account()).token();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (Neighbours neighbours = new Neighbours(stage, stage.load(), token)) {
            neighbours.live(WARM_UP, new Neighbours.Waits());
            clock.scheduleAtFixedRate(() -> sample(figures), 0, SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
            StreamPushers pushers = new StreamPushers(stage.suite().ingest(), token);
            if (LongRecording.isPossible()) {
                beside(stage, "sound at 50 times real time", neighbours, pushers::sound);
            }
            beside(stage, "text at 50 times real time", neighbours, pushers::text);
            beside(stage, "text without a pause", neighbours, pushers::flood);
            beside(stage, "sockets that never read", neighbours, over -> neverRead(stage, figures, token, over));
            judge(stage, pushers);
            neighbours.judge();
        } finally {
            clock.shutdownNow();
        }
        memory(stage, figures);
    }

    /** Turn by turn without and with them, so that what else the machine does counts for both. */
    private static void beside(Stage stage, String what, Neighbours neighbours, Rude rude) throws Exception {
        int rounds = stage.size(Integer.getInteger("chaos.rounds", 60), 20);
        Neighbours.Waits alone = new Neighbours.Waits();
        Neighbours.Waits beside = new Neighbours.Waits();
        for (int turn = 0; turn < stage.size(3, 1); turn++) {
            neighbours.live(rounds, alone);
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService thread = OtherMachines.thread();
            Future<?> pushing = thread.submit(() -> {
                rude.until(over::get);
                return null;
            });
            thread.shutdown();
            neighbours.live(rounds, beside);
            over.set(true);
            pushing.get();
        }
        judge(stage, "tracker_response beside " + what, alone.streams(), beside.streams());
        judge(stage, "201 beside " + what, alone.submissions(), beside.submissions());
    }

    private static void judge(Stage stage, String what, List<Long> alone, List<Long> beside) {
        long without = Neighbours.Waits.p95(alone);
        long with = Neighbours.Waits.p95(beside);
        stage.verdict().figure("p95 of " + what + " and without, ms", with + ", " + without + " (of " + beside.size() + " answers)");
        stage.verdict().require(with < Math.max(MOST_SLOWER * without, GOOD_ENOUGH_MILLIS),
                "p95 of " + what + " is " + with + " ms, without " + without + " ms");
    }

    /** Listeners of somebody who talks a lot, and speakers who do; none of them ever reads. */
    private static void neverRead(Stage stage, IngestFigures figures, String token, BooleanSupplier over) throws InterruptedException {
        int listeners = stage.size(40, 8);
        int speakers = stage.size(10, 2);
        long socketsBefore = figures.sockets();
        long closedBefore = closed(figures);
        String base = stage.suite().ingest().replaceFirst("^http", "ws");
        String id = UUID.randomUUID().toString();
        List<StreamSocket> deaf = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(speakers);
        Semaphore underWay = new Semaphore(UNDER_WAY);
        HttpClient http = HttpClient.newHttpClient();
        try (StreamSocket talker = StreamSocket.open(http, URI.create(base + "/v1/streaming/" + id), token, true,
                frame -> underWay.release(frame.contains("recognition_result") ? 1 : 0))) {
            talker.send(START);
            for (int i = 0; i < listeners; i++) {
                deaf.add(StreamSocket.open(http, URI.create(base + "/v1/subscribe/" + id), token, false, frame -> { }));
            }
            for (int i = 0; i < speakers; i++) {
                StreamSocket speaker = StreamSocket.open(http, URI.create(base + "/v1/streaming/" + UUID.randomUUID()), token, false, frame -> { });
                deaf.add(speaker);
                threads.submit(() -> talkWithoutEnd(speaker, over));
            }
            for (int said = 0; said < LEAST_FRAMES || !over.getAsBoolean(); said++) {
                underWay.tryAcquire(ANSWER_SECONDS, TimeUnit.SECONDS);
                talker.send(TALK);
            }
            threads.shutdown();
            stage.verdict().require(talker.isOpen(), "the one who talked was closed with " + talker.closedWith(0));
            cut(stage, figures, socketsBefore + 1, closedBefore + deaf.size());
        } finally {
            stage.verdict().figure("sockets that never read; how they ended once they did", deaf.size() + "; " + codes(stage, deaf));
            deaf.forEach(StreamSocket::close);
        }
    }

    private static void talkWithoutEnd(StreamSocket speaker, BooleanSupplier over) {
        boolean open = speaker.send(START);
        for (int said = 0; open && (said < LEAST_FRAMES || !over.getAsBoolean()); said++) {
            open = speaker.send(TALK);
        }
    }

    private static void cut(Stage stage, IngestFigures figures, long sockets, long closed) {
        try {
            Awaitility.await().atMost(TO_BE_CUT).until(() -> figures.sockets() <= sockets);
        } catch (ConditionTimeoutException held) {
            stage.verdict().fault("sockets that never read and are not let go", figures.sockets() - sockets);
        }
        stage.verdict().fault("sockets that never read and were not closed with a code for it", Math.max(0, closed - closed(figures)));
    }

    /** For what is left unread, or for the answers to pings that are missing. */
    private static long closed(IngestFigures figures) {
        return figures.closedWith(POLICY) + figures.closedWith(GOING_AWAY);
    }

    /** Who begins to read after all finds the code behind what it left unread, or was cut off before it came there. */
    private static Map<Integer, Integer> codes(Stage stage, List<StreamSocket> deaf) {
        Map<Integer, Integer> codes = new TreeMap<>();
        deaf.forEach(StreamSocket::read);
        deaf.forEach(socket -> codes.merge(socket.closedWith(10), 1, Integer::sum));
        codes.forEach((code, count) -> stage.verdict().require(Set.of(POLICY, GOING_AWAY, StreamSocket.CUT, STILL_READING).contains(code), count + " ended with " + code));
        return codes;
    }

    private static void judge(Stage stage, StreamPushers pushers) {
        stage.verdict().figure("how pushers' connections ended", pushers.ends());
        pushers.ends().forEach((end, count) -> stage.verdict().require(GOOD_ENDS.contains(end.substring(end.indexOf(' ') + 1)), count + " pushers: " + end));
        stage.verdict().require(pushers.ends().keySet().stream().anyMatch(end -> end.endsWith(StreamPushers.CLOSED_WITH + POLICY)),
                "no pusher was closed with " + POLICY);
        Set<String> accepted = new HashSet<>(pushers.accepted());
        stage.verdict().figure("messages of pushers said to be stored", accepted.size());
        try {
            Awaitility.await().atMost(TO_BE_STORED).pollInterval(Duration.ofSeconds(1)).until(() -> missing(stage, accepted) == 0);
        } catch (ConditionTimeoutException lost) {
            stage.verdict().fault("messages of pushers lost", missing(stage, accepted));
        }
    }

    private static long missing(Stage stage, Set<String> accepted) {
        Set<String> missing = new HashSet<>(accepted);
        stage.suite().postgres().query("select text from conversation.message where text like 'Parcel %'").forEach(missing::remove);
        return missing.size();
    }

    private void sample(IngestFigures figures) {
        mostHeld.accumulateAndGet(figures.heldBytes(), Math::max);
        mostHeap.accumulateAndGet(figures.heapBytes(), Math::max);
    }

    private void memory(Stage stage, IngestFigures figures) {
        stage.verdict().figure("ingest-service: frames held, heap, all memory at most, MiB",
                (mostHeld.get() >> 20) + ", " + (mostHeap.get() >> 20) + ", " + figures.peakMebibytes());
        stage.verdict().require(mostHeld.get() <= MOST_HELD, "frames of " + (mostHeld.get() >> 20) + " MiB were held in memory");
        for (String service : List.of(ChaosSuite.TRACKERS, ChaosSuite.INGEST, ChaosSuite.CONVERSATIONS, ChaosSuite.WORKER)) {
            stage.verdict().require(stage.suite().process(service).handle().isAlive(), service + " died");
            stage.verdict().require(!stage.suite().process(service).output().contains("OutOfMemory"), service + " ran out of memory");
        }
    }

    /** Clients that break the rules until it is over. */
    private interface Rude {
        void until(BooleanSupplier over) throws InterruptedException;
    }
}
