package io.phrasewatch.e2e.speech;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Recordings for tests: real ones of Debian's {@code pocketsphinx-testdata}, and sentences said by the voice {@code rms} of flite. */
final class Voices {

    private static final Path REAL = Path.of("/usr/share/pocketsphinx/test/data/librivox");

    private final Path directory;

    Voices(Path directory) {
        this.directory = directory;
    }

    /** Skips the test where a program or a package is missing. */
    static void require() {
        boolean packages = Files.isReadable(REAL.resolve("transcription"))
                && Files.isReadable(Path.of("/usr/share/pocketsphinx/model/en-us/en-us.lm.bin"));
        assumeTrue(packages && runs("flite", "--version") && runs("ffmpeg", "-version"),
                "needs the Debian packages libpocketsphinx3, pocketsphinx-en-us, pocketsphinx-testdata, flite and ffmpeg");
    }

    /** "he was not an ill disposed young man", read by a person. */
    Path youngMan() {
        return REAL.resolve("sense_and_sensibility_01_austen_64kb-0880.wav");
    }

    /** "had he married a more amiable woman he might have been made still more respectable than he was", read by a person. */
    Path amiableWoman() {
        return REAL.resolve("sense_and_sensibility_01_austen_64kb-0920.wav");
    }

    /** A sentence, as wav. */
    Path say(String name, String sentence) {
        Path file = directory.resolve(name + ".wav");
        run("flite", "-voice", "rms", "-t", sentence, "-o", file.toString());
        return file;
    }

    /** The same in another format, told by the name's ending. */
    Path as(Path source, String name) {
        Path file = directory.resolve(name);
        run("ffmpeg", "-v", "error", "-y", "-i", source.toString(), file.toString());
        return file;
    }

    /** A film with that sound. */
    Path film(Path source, String name) {
        Path file = directory.resolve(name);
        run("ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", "color=c=black:s=64x64:r=5", "-i", source.toString(), "-shortest",
                "-c:v", "mpeg4", "-c:a", "aac", file.toString());
        return file;
    }

    /** One on the left channel; on the right the other, after that many milliseconds. */
    Path stereo(Path left, Path right, int delayMillis) {
        Path file = directory.resolve("stereo.wav");
        run("ffmpeg", "-v", "error", "-y", "-i", left.toString(), "-i", right.toString(), "-filter_complex",
                "[0:a]apad=pad_dur=10[l];[1:a]adelay=" + delayMillis + "[r];[l][r]join=inputs=2:channel_layout=stereo[a]", "-map", "[a]",
                file.toString());
        return file;
    }

    private static boolean runs(String... command) {
        try {
            return start(List.of(command)).waitFor() >= 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String... command) {
        try {
            if (start(new ArrayList<>(List.of(command))).waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command));
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }
}
