package io.phrasewatch.speech;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads raw samples from disk in pieces of a second. */
public final class PcmReader {

    private static final int SAMPLES_PER_SECOND = 16_000;

    private PcmReader() {
    }

    /** Takes some samples. */
    public interface Sink {

        /** The first {@code length} of {@code samples}; the array is used again afterwards. */
        void accept(short[] samples, int length);
    }

    /**
     * The beginning of a recording, all of a shorter one.
     *
     * @throws SpeechException when the file can not be read
     */
    public static short[] head(Path pcm, int seconds) {
        try (InputStream file = Files.newInputStream(pcm)) {
            byte[] bytes = file.readNBytes(seconds * SAMPLES_PER_SECOND * Short.BYTES);
            short[] samples = new short[bytes.length / Short.BYTES];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
            return samples;
        } catch (IOException e) {
            throw new SpeechException("decoded audio can not be read", e);
        }
    }

    /**
     * Reads all of it. An odd byte at the end is dropped.
     *
     * @param pcm signed 16-bit little-endian
     * @throws SpeechException when the file can not be read or the calling thread is interrupted
     */
    public static void read(Path pcm, Sink sink) {
        byte[] bytes = new byte[SAMPLES_PER_SECOND * Short.BYTES];
        short[] samples = new short[SAMPLES_PER_SECOND];
        try (InputStream file = new BufferedInputStream(Files.newInputStream(pcm))) {
            for (int read = file.readNBytes(bytes, 0, bytes.length); read > 0; read = file.readNBytes(bytes, 0, bytes.length)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new SpeechException("the transcription was stopped");
                }
                int count = read / Short.BYTES;
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples, 0, count);
                sink.accept(samples, count);
            }
        } catch (IOException e) {
            throw new SpeechException("decoded audio can not be read", e);
        }
    }
}
