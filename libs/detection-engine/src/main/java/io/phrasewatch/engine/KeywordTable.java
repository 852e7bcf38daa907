package io.phrasewatch.engine;

import io.phrasewatch.engine.CompiledPhrase.Treatment;
import io.phrasewatch.engine.keyword.EverydayWords;
import io.phrasewatch.engine.semantic.BoundedCache;
import io.phrasewatch.engine.semantic.SimilarityTable;
import io.phrasewatch.engine.semantic.SimilarityTable.Cosines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The short phrases of a list of trackers, to be compared with one and two word pieces of text and with its sentences. Answers about
 * pieces are remembered, because they repeat far more than sentences do.
 */
final class KeywordTable {

    private final int[] phrases;
    private final List<int[]> owners = new ArrayList<>();
    private final SimilarityTable table;
    private final SimilarityTable subjects;
    private final float near;
    private final float related;
    private final BoundedCache<String, Neighbours> neighbours;

    /**
     * What one piece may mean.
     *
     * @param phrases numbers of the near phrases, ascending
     * @param cosines aligned with them
     * @param related numbers of the phrases for whose sake pairs with this piece are worth a look, ascending
     */
    record Neighbours(int[] phrases, float[] cosines, int[] related) {

        boolean isRelatedTo(int phrase) {
            return Arrays.binarySearch(related, phrase) >= 0;
        }
    }

    /** @param words asked only when there are short phrases */
    KeywordTable(PhraseNumbers numbers, int cacheSize, Supplier<EverydayWords> words) {
        this.phrases = numbers.withTreatment(Treatment.KEYWORD);
        List<float[]> vectors = new ArrayList<>();
        Map<float[], List<Integer>> parts = new LinkedHashMap<>();
        for (int phrase : phrases) {
            vectors.add(numbers.phrase(phrase).vector());
            owners.add(new int[] {phrase});
            numbers.phrase(phrase).topicVectors().forEach(word -> parts.computeIfAbsent(word, unseen -> new ArrayList<>()).add(phrase));
        }
        EverydayWords everyday = phrases.length == 0 ? null : words.get();
        this.near = everyday == null ? 1 : everyday.near();
        this.related = everyday == null ? 1 : everyday.related();
        this.subjects = SimilarityTable.of(vectors.stream().map(vector -> everyday.beyondCommon(vector)).toList());
        parts.forEach((word, own) -> {
            vectors.add(word);
            owners.add(own.stream().mapToInt(Integer::intValue).toArray());
        });
        this.table = SimilarityTable.of(vectors);
        this.neighbours = new BoundedCache<>(cacheSize);
    }

    boolean isEmpty() {
        return phrases.length == 0;
    }

    /** Numbers of the short phrases, in the order of {@link #subjects()}. */
    int[] phrases() {
        return phrases;
    }

    /** A piece below this cosine to a phrase gives it no score worth having. */
    float near() {
        return near;
    }

    /** What each short phrase is about, to be compared with sentences. */
    SimilarityTable subjects() {
        return subjects;
    }

    /** What a piece may mean; embeds it at first sight. */
    Neighbours neighbours(String piece, Encoder encoder) {
        return neighbours.get(piece, unseen -> compare(encoder.embed(unseen)));
    }

    private Neighbours compare(float[] piece) {
        Cosines rough = table.compare(List.of(piece)).get(0);
        List<Integer> nearRows = new ArrayList<>(0);
        IntStream.Builder relatives = IntStream.builder();
        for (int row = 0; row < table.size(); row++) {
            if (rough.cosines()[row] + rough.error() >= related && table.exact(piece, row) >= related) {
                Arrays.stream(owners.get(row)).forEach(relatives);
                if (row < phrases.length && table.exact(piece, row) >= near) {
                    nearRows.add(row);
                }
            }
        }
        int[] numbers = new int[nearRows.size()];
        float[] cosines = new float[nearRows.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = phrases[nearRows.get(i)];
            cosines[i] = table.exact(piece, nearRows.get(i));
        }
        return new Neighbours(numbers, cosines, relatives.build().sorted().distinct().toArray());
    }
}
