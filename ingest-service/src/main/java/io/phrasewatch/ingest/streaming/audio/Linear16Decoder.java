package io.phrasewatch.ingest.streaming.audio;

/** Signed 16-bit samples, low byte first. A sample may be cut in two by the client. */
final class Linear16Decoder implements SoundDecoder {

    private final Samples samples;
    private int low = -1;

    Linear16Decoder(Samples samples) {
        this.samples = samples;
    }

    @Override
    public void decode(byte[] sound) {
        short[] decoded = new short[(sound.length + 1) / Short.BYTES];
        int count = 0;
        for (byte part : sound) {
            if (low < 0) {
                low = part & 0xFF;
            } else {
                decoded[count++] = (short) (part << Byte.SIZE | low);
                low = -1;
            }
        }
        samples.accept(decoded, count);
    }

    @Override
    public void end() {
        low = -1;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
