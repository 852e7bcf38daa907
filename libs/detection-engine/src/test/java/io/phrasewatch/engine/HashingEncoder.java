package io.phrasewatch.engine;

import io.phrasewatch.engine.semantic.Vectors;
import java.util.Random;

/** An encoder for tests of everything but meaning: each word adds a direction of its own, so texts are as near as they share words. */
public final class HashingEncoder implements Encoder {

    private static final int DIMENSION = 64;

    @Override
    public String id() {
        return "hashing";
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public float[] embed(String text) {
        float[] sum = new float[DIMENSION];
        for (String word : text.split(" ")) {
            Random random = new Random(word.hashCode());
            for (int i = 0; i < DIMENSION; i++) {
                sum[i] += (float) random.nextGaussian();
            }
        }
        return Vectors.normalised(sum);
    }
}
