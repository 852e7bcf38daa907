package io.phrasewatch.e2e.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** F: the worker is killed while it transcribes. Another one takes the recording up, and its transcript is there once. */
final class RecordingKill implements Harness {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public Map<String, String> environment() {
        return LongRecording.environment(Path.of(System.getProperty("java.io.tmpdir"), "phrasewatch-recording-kill"));
    }

    @Override
    public void run(Stage stage) throws Exception {
        Recordings recordings = new Recordings(stage.suite());
        byte[] wav = LongRecording.ofSeconds(stage.size(60, 20));
        Recordings.Accepted undisturbed = recordings.submit(wav);
        recordings.awaitCompleted(undisturbed, PATIENCE);
        for (int kill = 0; kill < stage.size(10, 1); kill++) {
            Recordings.Accepted disturbed = recordings.submit(wav);
            recordings.awaitTaken(disturbed);
            stage.sleep(300, 1_500);
            boolean atWork = recordings.isTaken(disturbed);
            stage.suite().kill(ChaosSuite.WORKER);
            stage.suite().launch(ChaosSuite.WORKER);
            stage.suite().awaitReady(ChaosSuite.WORKER);
            recordings.awaitCompleted(disturbed, PATIENCE);
            stage.verdict().require(atWork, "the worker was killed when it had already transcribed");
            compare(stage, recordings.lines(undisturbed), recordings.lines(disturbed));
        }
    }

    private static void compare(Stage stage, List<String> undisturbed, List<String> disturbed) {
        stage.verdict().figure("messages of the recording, undisturbed and killed", undisturbed.size() + ", " + disturbed.size());
        stage.verdict().require(!undisturbed.isEmpty(), "nothing was understood");
        stage.verdict().require(undisturbed.equals(disturbed), "the transcript is not the same after a kill");
    }
}
