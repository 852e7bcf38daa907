package io.phrasewatch.ingest.streaming.audio;

/** G.711 mu-law, one byte a sample (ITU-T G.711, table 2). */
final class MulawDecoder implements SoundDecoder {

    private static final int BIAS = 0x84;
    private static final short[] TABLE = table();

    private final Samples samples;

    MulawDecoder(Samples samples) {
        this.samples = samples;
    }

    @Override
    public void decode(byte[] sound) {
        short[] decoded = new short[sound.length];
        for (int i = 0; i < sound.length; i++) {
            decoded[i] = TABLE[sound[i] & 0xFF];
        }
        samples.accept(decoded, decoded.length);
    }

    @Override
    public void end() {
        // holds nothing
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static short[] table() {
        short[] table = new short[256];
        for (int code = 0; code < table.length; code++) {
            int inverted = ~code;
            int segment = inverted >> 4 & 0x07;
            int magnitude = ((inverted & 0x0F) << 3) + BIAS << segment;
            table[code] = (short) ((inverted & 0x80) != 0 ? BIAS - magnitude : magnitude - BIAS);
        }
        return table;
    }
}
