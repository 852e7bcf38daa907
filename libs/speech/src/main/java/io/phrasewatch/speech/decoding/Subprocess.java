package io.phrasewatch.speech.decoding;

import io.phrasewatch.speech.SpeechException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program that reads what strangers sent: a {@link BoundedCommand} with bounded time, gone with its caller. */
final class Subprocess {

    private static final int MOST_OUTPUT = 4_096;
    /** A killed program may still write for a moment. */
    private static final int DYING_SECONDS = 10;

    private final Path directory;
    private final Duration patience;

    /**
     * A place to run programs.
     *
     * @param directory where they run and leave what they print
     * @param patience  longest time for one
     */
    Subprocess(Path directory, Duration patience) {
        this.directory = directory;
        this.patience = patience;
    }

    /**
     * Runs a program to its end.
     *
     * @throws SpeechException when it can not be started, takes too long, or the calling thread is interrupted; it is dead then
     */
    Result run(List<String> command) {
        try {
            Path printed = Files.createTempFile(directory, "printed", ".txt");
            Process process = start(command, printed);
            try {
                if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new SpeechException("the decoder took too long");
                }
                return new Result(process.exitValue(), head(printed));
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                process.onExit().completeOnTimeout(process, DYING_SECONDS, TimeUnit.SECONDS).join();
                Files.deleteIfExists(printed);
            }
        } catch (IOException e) {
            throw new SpeechException("the decoder can not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechException("the decoding was stopped", e);
        }
    }

    private Process start(List<String> command, Path printed) throws IOException {
        return BoundedCommand.of(command)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(printed.toFile())
                .start();
    }

    private static String head(Path printed) throws IOException {
        try (InputStream text = Files.newInputStream(printed)) {
            return new String(text.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
        }
    }

    /**
     * How it ended.
     *
     * @param exitCode 0 for success
     * @param printed  the beginning of its standard output
     */
    record Result(int exitCode, String printed) {
    }
}
