package io.phrasewatch.engine;

import java.util.stream.IntStream;

/**
 * The short phrases that one piece of text may mean.
 *
 * @param phrases their numbers, ascending
 * @param cosines aligned with them
 */
record KeywordNeighbours(int[] phrases, float[] cosines) {

    /** Isolated words of unrelated meaning reach cosines of .8; nothing below is worth keeping. */
    private static final float LOWEST = 0.80f;
    private static final KeywordNeighbours NONE = new KeywordNeighbours(new int[0], new float[0]);

    /**
     * @param cosines one per short phrase, possibly followed by padding
     * @param numbers the phrases' numbers
     */
    static KeywordNeighbours of(float[] cosines, int[] numbers) {
        int[] near = IntStream.range(0, numbers.length).filter(i -> cosines[i] >= LOWEST).toArray();
        if (near.length == 0) {
            return NONE;
        }
        float[] kept = new float[near.length];
        for (int i = 0; i < near.length; i++) {
            kept[i] = cosines[near[i]];
            near[i] = numbers[near[i]];
        }
        return new KeywordNeighbours(near, kept);
    }
}
