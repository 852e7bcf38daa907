package io.phrasewatch.ingest.streaming.protocol;

/**
 * Form of the sound a client sends, one channel.
 *
 * @param encoding        how samples are written
 * @param sampleRateHertz samples a second
 */
public record SpeechFormat(Encoding encoding, int sampleRateHertz) {

    /** What clients that say nothing send. */
    public static final SpeechFormat USUAL = new SpeechFormat(Encoding.LINEAR16, 16_000);

    /** Encodings and the rates each comes in. */
    public enum Encoding {
        /** Signed 16-bit samples, little-endian. */
        LINEAR16(8_000, 48_000),
        /** G.711 mu-law. */
        MULAW(8_000, 48_000),
        /** A FLAC stream with its header. */
        FLAC(8_000, 48_000),
        /** One packet per frame, or an Ogg stream. */
        OPUS(8_000, 48_000);

        private final int leastRate;
        private final int mostRate;

        Encoding(int leastRate, int mostRate) {
            this.leastRate = leastRate;
            this.mostRate = mostRate;
        }

        public int leastRate() {
            return leastRate;
        }

        public int mostRate() {
            return mostRate;
        }
    }
}
