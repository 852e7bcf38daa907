package io.phrasewatch.engine.encoder;

/** How the states of all pieces of a text become one vector. A model that gives one vector per text is not pooled. */
public enum Pooling {
    /** The state of the first piece. */
    CLS,
    /** The mean of the states of all pieces, special ones included. */
    MEAN;

    /**
     * @param states of {@code pieces} pieces one after the other, each of {@code width} values
     * @return a new array of {@code width}
     */
    float[] pool(float[] states, int pieces, int width) {
        float[] pooled = new float[width];
        int counted = this == CLS ? 1 : pieces;
        for (int piece = 0; piece < counted; piece++) {
            for (int i = 0; i < width; i++) {
                pooled[i] += states[piece * width + i];
            }
        }
        for (int i = 0; i < width; i++) {
            pooled[i] /= counted;
        }
        return pooled;
    }
}
