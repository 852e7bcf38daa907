package io.phrasewatch.ingest.streaming.audio;

import io.phrasewatch.ingest.streaming.protocol.SpeechFormat;

/** Chooses the decoder for a form of sound. */
final class SoundDecoders {

    /** Bytes a second of well-sounding Opus speech, generously. */
    private static final int OPUS_BYTES_PER_SECOND = 16_000;

    private final String ffmpeg;

    SoundDecoders(String ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    SoundDecoder open(SpeechFormat format, Samples samples) {
        return switch (format.encoding()) {
            case LINEAR16 -> new Linear16Decoder(Resampler.from(format.sampleRateHertz(), samples));
            case MULAW -> new MulawDecoder(Resampler.from(format.sampleRateHertz(), samples));
            case OPUS -> new OpusSoundDecoder(samples);
            case FLAC -> new FlacDecoder(ffmpeg, samples);
        };
    }

    /** Bytes of about a second. */
    static int bytesPerSecond(SpeechFormat format) {
        return switch (format.encoding()) {
            case LINEAR16, FLAC -> format.sampleRateHertz() * Short.BYTES;
            case MULAW -> format.sampleRateHertz();
            case OPUS -> OPUS_BYTES_PER_SECOND;
        };
    }
}
