package io.phrasewatch.ingest.streaming.audio;

/** A sine of 440 Hz, and what a decoder makes of it. */
final class Tone implements Samples {

    static final int HERTZ = 440;
    private static final int AMPLITUDE = 10_000;

    private final short[] heard = new short[200_000];
    private int count;

    @Override
    public void accept(short[] samples, int length) {
        System.arraycopy(samples, 0, heard, count, length);
        count += length;
    }

    /** One second at a rate. */
    static short[] second(int rate) {
        short[] samples = new short[rate];
        for (int i = 0; i < rate; i++) {
            samples[i] = (short) (AMPLITUDE * Math.sin(2 * Math.PI * HERTZ * i / rate));
        }
        return samples;
    }

    static byte[] littleEndian(short[] samples) {
        byte[] bytes = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return bytes;
    }

    int count() {
        return count;
    }

    /** How often the sound crosses zero upwards in a second, from the middle half of it. */
    double hertz() {
        int crossings = 0;
        for (int i = count / 4 + 1; i < 3 * count / 4; i++) {
            crossings += heard[i - 1] < 0 && heard[i] >= 0 ? 1 : 0;
        }
        return crossings * 16_000.0 / (count / 2.0);
    }

    /** Root mean square of the middle half, relative to the sine that was sent. */
    double loudness() {
        double sum = 0;
        for (int i = count / 4; i < 3 * count / 4; i++) {
            sum += (double) heard[i] * heard[i];
        }
        return Math.sqrt(sum / (count / 2.0)) / (AMPLITUDE / Math.sqrt(2));
    }
}
