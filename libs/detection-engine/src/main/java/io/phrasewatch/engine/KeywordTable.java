package io.phrasewatch.engine;

import io.phrasewatch.engine.CompiledPhrase.Treatment;
import io.phrasewatch.engine.semantic.BoundedCache;
import io.phrasewatch.engine.semantic.SimilarityTable;
import io.phrasewatch.engine.semantic.SimilarityTable.Cosines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The short phrases of a list of trackers, to be compared with one and two word pieces of text. Answers are remembered by piece,
 * because pieces repeat far more than sentences do.
 */
final class KeywordTable {

    /** A piece below this cosine to a phrase gives it no score worth having. */
    private static final float NEAR = 0.85f;
    /** A word below this cosine to every word of every short phrase cannot make a pair of words near to one. */
    private static final float RELATED = 0.80f;

    private static final int[] NO_PHRASES = new int[0];
    private static final float[] NO_COSINES = new float[0];

    private final int[] phrases;
    private final SimilarityTable table;
    private final BoundedCache<String, Neighbours> neighbours;

    /**
     * What one piece may mean.
     *
     * @param phrases numbers of the near phrases, ascending
     * @param cosines aligned with them
     * @param related whether pairs with this piece are worth a look
     */
    record Neighbours(int[] phrases, float[] cosines, boolean related) {
    }

    KeywordTable(PhraseNumbers numbers, int cacheSize) {
        this.phrases = numbers.withTreatment(Treatment.KEYWORD);
        List<float[]> vectors = new ArrayList<>();
        Set<float[]> words = new LinkedHashSet<>();
        for (int phrase : phrases) {
            vectors.add(numbers.phrase(phrase).vector());
            words.addAll(numbers.phrase(phrase).topicVectors());
        }
        vectors.addAll(words);
        this.table = SimilarityTable.of(vectors);
        this.neighbours = new BoundedCache<>(cacheSize);
    }

    boolean isEmpty() {
        return phrases.length == 0;
    }

    /** What a piece may mean; embeds it at first sight. */
    Neighbours neighbours(String piece, Encoder encoder) {
        return neighbours.get(piece, unseen -> compare(encoder.embed(unseen)));
    }

    private Neighbours compare(float[] piece) {
        Cosines rough = table.compare(List.of(piece)).get(0);
        List<Integer> rows = new ArrayList<>();
        boolean related = false;
        for (int row = 0; row < table.size(); row++) {
            float cosine = rough.cosines()[row];
            if (cosine + rough.error() >= RELATED) {
                float exact = table.exact(piece, row);
                related |= exact >= RELATED;
                if (row < phrases.length && exact >= NEAR) {
                    rows.add(row);
                }
            }
        }
        return rows.isEmpty() ? new Neighbours(NO_PHRASES, NO_COSINES, related) : near(piece, rows);
    }

    private Neighbours near(float[] piece, List<Integer> rows) {
        int[] numbers = new int[rows.size()];
        float[] cosines = new float[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = phrases[rows.get(i)];
            cosines[i] = table.exact(piece, rows.get(i));
        }
        return new Neighbours(numbers, cosines, true);
    }
}
