package io.phrasewatch.engine.keyword;

import io.phrasewatch.engine.Encoder;
import io.phrasewatch.engine.semantic.Vectors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * How one encoder sees words that have nothing to do with each other: what their vectors share, and how near they come by chance. Both
 * differ a lot between encoders, so short vocabulary is measured against them. Making one costs a hundred runs of the encoder.
 */
public final class EverydayWords {

    private static final String RESOURCE = "everyday-words.txt";
    /** One pair of unrelated words in five hundred comes nearer than what counts as related. */
    private static final double CHANCE = 0.002;
    private static final float COMMON_SHARE = 0.5f;
    /** Of the way from unrelated words to the same word. */
    private static final float NEAR = 0.25f;
    private static final float SAME = 0.6f;

    private final float[] common;
    private final float related;

    private EverydayWords(float[] common, float related) {
        this.common = common;
        this.related = related;
    }

    /** Measures an encoder. */
    public static EverydayWords of(Encoder encoder) {
        List<float[]> vectors = words().stream().map(encoder::embed).toList();
        float[] common = new float[encoder.dimension()];
        for (float[] vector : vectors) {
            for (int d = 0; d < common.length; d++) {
                common[d] += COMMON_SHARE * vector[d] / vectors.size();
            }
        }
        return new EverydayWords(common, unrelated(vectors));
    }

    /** The cosine that the nearest pairs of unrelated words reach. */
    private static float unrelated(List<float[]> vectors) {
        float[] cosines = new float[vectors.size() * (vectors.size() - 1) / 2];
        int at = 0;
        for (int i = 0; i < vectors.size(); i++) {
            for (int j = 0; j < i; j++) {
                cosines[at++] = Vectors.dot(vectors.get(i), vectors.get(j));
            }
        }
        Arrays.sort(cosines);
        return cosines[(int) ((1 - CHANCE) * cosines.length)];
    }

    /** What a word's vector has beyond what all words have, of length 1: sentences are compared with this. */
    public float[] beyondCommon(float[] word) {
        float[] beyond = new float[word.length];
        for (int d = 0; d < beyond.length; d++) {
            beyond[d] = word[d] - common[d];
        }
        return Vectors.normalised(beyond);
    }

    /** Words below this cosine have nothing to do with each other. */
    public float related() {
        return related;
    }

    /** Words above this cosine may mean the same. */
    public float near() {
        return between(NEAR);
    }

    /** Words above this cosine do mean the same, as far as one can tell without having tried. */
    public float same() {
        return between(SAME);
    }

    private float between(float share) {
        return related + share * (1 - related);
    }

    private static List<String> words() {
        try (InputStream in = EverydayWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the file " + RESOURCE + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#")).flatMap(line -> Arrays.stream(line.split(" "))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
