package io.phrasewatch.e2e.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A recording of any length: a sentence read by a person, over and over. Of Debian's {@code pocketsphinx-testdata}, cut by ffmpeg. */
final class LongRecording {

    private static final Path SENTENCE =
            Path.of("/usr/share/pocketsphinx/test/data/librivox/sense_and_sensibility_01_austen_64kb-0880.wav");
    private static final Path MODEL = Path.of("/usr/share/pocketsphinx/model/en-us/en-us.lm.bin");

    private LongRecording() {
    }

    /** Whether this machine has what recordings and their recognition need. */
    static boolean isPossible() {
        return Files.isReadable(SENTENCE) && Files.isReadable(MODEL) && runs("ffmpeg", "-version") && runs("ffprobe", "-version");
    }

    /** Environment of services that recognise recordings kept in that directory. */
    static Map<String, String> environment(Path directory) {
        return Map.of("PHRASEWATCH_SPEECH", "pocketsphinx",
                "PHRASEWATCH_MEDIA_DIRECTORY", directory.resolve("media").toString(),
                "PHRASEWATCH_TRANSCRIPTION_DIRECTORY", directory.resolve("transcription").toString(),
                "PHRASEWATCH_MEDIA_LEASE", "6s",
                "PHRASEWATCH_TRANSCRIPTION_HEARTBEAT", "1s");
    }

    /** A wav file of so many seconds. */
    static byte[] ofSeconds(int seconds) {
        try {
            Path file = Files.createTempFile("phrasewatch-long-", ".wav");
            try {
                if (!runs("ffmpeg", "-v", "error", "-y", "-stream_loop", "-1", "-i", SENTENCE.toString(), "-t", String.valueOf(seconds),
                        file.toString())) {
                    throw new IllegalStateException("ffmpeg failed");
                }
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
