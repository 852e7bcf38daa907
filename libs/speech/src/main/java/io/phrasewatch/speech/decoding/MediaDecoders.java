package io.phrasewatch.speech.decoding;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Finds the decoder that this machine allows. */
public final class MediaDecoders {

    private static final System.Logger LOG = System.getLogger(MediaDecoders.class.getName());
    private static final int PATIENCE_SECONDS = 20;

    private MediaDecoders() {
    }

    /**
     * The ffmpeg program where it and ffprobe run, Java's own wav decoder otherwise.
     *
     * @param ffmpeg name or path of the program
     */
    public static MediaDecoder find(String ffmpeg, DecodingLimits limits) {
        if (isFfmpeg(ffmpeg)) {
            return new FfmpegDecoder(ffmpeg, limits);
        }
        LOG.log(System.Logger.Level.WARNING, "{0} or ffprobe beside it does not run: only wav files can be decoded", ffmpeg);
        return new WavDecoder(limits);
    }

    /** Whether the program and its companion ffprobe run. */
    public static boolean isFfmpeg(String ffmpeg) {
        return runs(ffmpeg) && runs(FfmpegDecoder.probeBeside(ffmpeg));
    }

    private static boolean runs(String program) {
        try {
            Process process = new ProcessBuilder(program, "-version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
