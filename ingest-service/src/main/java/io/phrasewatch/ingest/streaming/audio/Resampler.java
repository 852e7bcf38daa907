package io.phrasewatch.ingest.streaming.audio;

import java.util.Arrays;

/**
 * Changes the rate of live sound to 16,000 samples a second by a windowed sinc filter (J. O. Smith, "Digital Audio Resampling"): Blackman
 * window, {@value #ZERO_CROSSINGS} zero crossings to each side, low-pass below the lower of the two Nyquist frequencies.
 */
final class Resampler implements Samples {

    private static final int TARGET = 16_000;
    private static final int ZERO_CROSSINGS = 8;
    private static final double ROLL_OFF = 0.92;
    /** Places between two samples the filter is computed for. */
    private static final int PHASES = 512;

    private final Samples samples;
    private final double step;
    private final int reach;
    private final float[][] filters;
    private short[] window;
    private int filled;
    private double position;

    /**
     * A resampler.
     *
     * @param rate samples a second that come
     */
    Resampler(int rate, Samples samples) {
        this.samples = samples;
        this.step = rate / (double) TARGET;
        double cutoff = ROLL_OFF * Math.min(1, TARGET / (double) rate);
        this.reach = (int) Math.ceil(ZERO_CROSSINGS / cutoff);
        this.filters = filters(cutoff, reach);
        this.window = new short[4 * reach];
        this.filled = reach;
        this.position = reach;
    }

    /** What goes to {@code samples} has the right rate, with as little between as possible. */
    static Samples from(int rate, Samples samples) {
        return rate == TARGET ? samples : new Resampler(rate, samples);
    }

    @Override
    public void accept(short[] given, int length) {
        append(given, length);
        short[] out = new short[(int) (filled / step) + 2];
        int count = 0;
        while ((int) position + reach < filled) {
            out[count++] = at(position);
            position += step;
        }
        forget();
        samples.accept(out, count);
    }

    private void append(short[] given, int length) {
        if (filled + length > window.length) {
            window = Arrays.copyOf(window, filled + length + reach);
        }
        System.arraycopy(given, 0, window, filled, length);
        filled += length;
    }

    private short at(double place) {
        int middle = (int) place;
        float[] filter = filters[(int) ((place - middle) * PHASES)];
        float sum = 0;
        for (int i = 0; i < filter.length; i++) {
            sum += filter[i] * window[middle - reach + 1 + i];
        }
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sum)));
    }

    /** Keeps only what later samples still need. */
    private void forget() {
        int gone = Math.max(0, (int) position - reach);
        System.arraycopy(window, gone, window, 0, filled - gone);
        filled -= gone;
        position -= gone;
    }

    private static float[][] filters(double cutoff, int reach) {
        float[][] filters = new float[PHASES][2 * reach];
        for (int phase = 0; phase < PHASES; phase++) {
            double sum = 0;
            for (int i = 0; i < 2 * reach; i++) {
                double distance = i - reach + 1 - phase / (double) PHASES;
                filters[phase][i] = (float) (sinc(distance * cutoff) * blackman(distance / reach));
                sum += filters[phase][i];
            }
            for (int i = 0; i < 2 * reach; i++) {
                filters[phase][i] /= (float) sum;
            }
        }
        return filters;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /** The window, 1 in the middle and 0 from distance 1 on. */
    private static double blackman(double distance) {
        return Math.abs(distance) >= 1 ? 0 : 0.42 + 0.5 * Math.cos(Math.PI * distance) + 0.08 * Math.cos(2 * Math.PI * distance);
    }
}
