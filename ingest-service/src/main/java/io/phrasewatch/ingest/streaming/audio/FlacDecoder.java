package io.phrasewatch.ingest.streaming.audio;

import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.decoding.BoundedCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * FLAC through a pipe of the ffmpeg program in bounded memory, which also changes the rate. What it decodes is handed on by a thread of its own, which
 * gives back-pressure all the way: a slow recogniser makes {@link #decode} wait.
 */
final class FlacDecoder implements SoundDecoder {

    private static final int CHUNK = 8_192;
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final CompletableFuture<Void> read = new CompletableFuture<>();

    /**
     * Starts the program.
     *
     * @param ffmpeg its name or path
     * @throws SpeechException when it can not be started
     */
    FlacDecoder(String ffmpeg, Samples samples) {
        ProcessBuilder builder = BoundedCommand.of(List.of(ffmpeg, "-nostdin", "-v", "error", "-threads", "1", "-protocol_whitelist", "pipe",
                "-f", "flac", "-i", "pipe:0", "-ac", "1", "-ar", "16000", "-f", "s16le", "-flush_packets", "1", "pipe:1"));
        try {
            if (BoundedCommand.of(List.of("/bin/sh", "-c", "command -v \"$0\"", ffmpeg)).start().waitFor() != 0) {
                throw new SpeechException("FLAC needs the program ffmpeg");
            }
            this.process = builder.start();
        } catch (IOException e) {
            throw new SpeechException("FLAC needs the program ffmpeg", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechException("the decoding was stopped", e);
        }
        Thread reader = new Thread(() -> read(new Linear16Decoder(samples)), "flac-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Linear16Decoder samples) {
        byte[] chunk = new byte[CHUNK];
        try (InputStream decoded = process.getInputStream()) {
            for (int length = decoded.read(chunk); length >= 0; length = decoded.read(chunk)) {
                samples.decode(Arrays.copyOf(chunk, length));
            }
            read.complete(null);
        } catch (IOException | RuntimeException failure) {
            process.destroyForcibly();
            read.completeExceptionally(failure);
        }
    }

    @Override
    public void decode(byte[] sound) {
        try {
            OutputStream encoded = process.getOutputStream();
            encoded.write(sound);
            encoded.flush();
        } catch (IOException ended) {
            throw new UnreadableSoundException(ended);
        }
    }

    @Override
    public void end() {
        try {
            process.getOutputStream().close();
            read.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            if (process.waitFor() != 0) {
                throw new UnreadableSoundException(null);
            }
        } catch (IOException | CompletionException failure) {
            throw new UnreadableSoundException(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
