package io.phrasewatch.e2e.chaos;

import io.phrasewatch.e2e.suite.SuiteClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;

/** R7: a recording of 11 minutes beside short text jobs. It runs once, the consumer stays in its group, the others hardly notice. */
final class LongJob implements Harness {

    private static final String GROUP = "phrasewatch-worker-transcription";
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int MOST_SLOWER = 2;
    private static final double PERCENTILE = 0.99;
    private static final long PAUSE_MILLIS = 200;
    private static final long POLL_MILLIS = 20;

    @Override
    public Map<String, String> environment() {
        return LongRecording.environment(Path.of(System.getProperty("java.io.tmpdir"), "phrasewatch-long-job"));
    }

    @Override
    public void run(Stage stage) throws Exception {
        Recordings recordings = new Recordings(stage.suite());
        int seconds = stage.size(Integer.getInteger("chaos.seconds", 660), 60);
        byte[] wav = LongRecording.ofSeconds(seconds);
        recordings.awaitCompleted(recordings.submit(LongRecording.ofSeconds(5)), PATIENCE);
        Set<String> membersBefore = members(stage);
        long end = System.nanoTime() + Duration.ofSeconds(stage.size(120, 15)).toNanos();
        List<Long> alone = shortJobs(stage, recordings.client(), () -> System.nanoTime() < end);

        Recordings.Accepted recording = recordings.submit(wav);
        long begin = System.nanoTime();
        List<Long> beside = shortJobs(stage, recordings.client(), () -> recordings.isUnderWay(recording));
        recordings.awaitCompleted(recording, PATIENCE);

        stage.verdict().figure("recording, seconds", seconds);
        stage.verdict().figure("its job took, seconds", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        stage.verdict().figure("its messages", recordings.lines(recording).size());
        stage.verdict().require(!recordings.lines(recording).isEmpty(), "nothing was understood");
        judge(stage, alone, beside);
        stage.verdict().require(membersBefore.equals(members(stage)), "the consumer left its group");
        stage.verdict().fault("transcriptions beyond the first", transcriptions(stage, recording) - 1);
        stage.verdict().figure("messages afterwards", recordings.lines(recording).size());
    }

    private static void judge(Stage stage, List<Long> alone, List<Long> beside) {
        long without = percentile(alone);
        long with = percentile(beside);
        stage.verdict().figure("short jobs without and beside it", alone.size() + ", " + beside.size());
        stage.verdict().figure("their p99 until completed, ms", without + ", " + with);
        stage.verdict().require(with < MOST_SLOWER * without, "p99 beside the recording is " + with + " ms, without it " + without + " ms");
    }

    /** Milliseconds from each submission to its completion, one after the other for as long as it is wanted. */
    private static List<Long> shortJobs(Stage stage, SuiteClient client, BooleanSupplier wanted) throws InterruptedException {
        List<Long> times = new ArrayList<>();
        while (wanted.getAsBoolean()) {
            long begin = System.nanoTime();
            String job = client.submit(SuiteClient.submission(List.of(SuiteClient.tracker("Refund", "I want my money back")),
                    "Good morning", "I want my money back")).getString("jobId");
            while (!"completed".equals(client.request(stage.suite().ingest()).get("/v1/job/" + job).path("status"))) {
                Thread.sleep(POLL_MILLIS);
            }
            times.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
            Thread.sleep(PAUSE_MILLIS);
        }
        return times;
    }

    static long percentile(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(PERCENTILE * sorted.size()) - 1));
    }

    private static long transcriptions(Stage stage, Recordings.Accepted recording) {
        String line = "Recording of job " + recording.job() + " has ";
        return stage.suite().process(ChaosSuite.WORKER).output().lines().filter(printed -> printed.contains(line)).count();
    }

    /** A consumer that leaves and comes back has another id. */
    private static Set<String> members(Stage stage) throws InterruptedException, ExecutionException {
        Properties address = new Properties();
        address.put("bootstrap.servers", stage.suite().kafka().address());
        try (Admin admin = Admin.create(address)) {
            Set<String> members = new TreeSet<>();
            admin.describeConsumerGroups(List.of(GROUP)).describedGroups().get(GROUP).get().members().stream()
                    .map(MemberDescription::consumerId).forEach(members::add);
            return members;
        }
    }
}
