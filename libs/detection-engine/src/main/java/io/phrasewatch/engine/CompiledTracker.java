package io.phrasewatch.engine;

import io.phrasewatch.engine.CompiledPhrase.Treatment;
import io.phrasewatch.engine.semantic.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One tracker's vocabulary, ready to be found; independent of its id, name and threshold, so that trackers with the same words share it.
 *
 * @param phrases in vocabulary order
 * @param excluded phrases that forbid a match
 * @param meaningful places in {@code phrases} of those compared by meaning
 * @param centroid direction of their mean; zero without any
 * @param cohesion how alike they are, see {@link Vectors#cohesion}
 */
record CompiledTracker(List<CompiledPhrase> phrases, List<CompiledPhrase> excluded, int[] meaningful, float[] centroid,
        double cohesion) {

    /** What a compiled tracker is a function of. */
    record Content(List<String> vocabulary, List<String> excludeVocabulary) {
    }

    static CompiledTracker of(Content content, Encoder encoder) {
        List<CompiledPhrase> phrases = content.vocabulary().stream().map(text -> CompiledPhrase.of(text, encoder)).toList();
        List<CompiledPhrase> excluded = content.excludeVocabulary().stream().map(CompiledPhrase::wordsOnly).toList();
        int[] meaningful = placesOf(phrases, Treatment.MEANING);
        List<float[]> vectors = Arrays.stream(meaningful).mapToObj(place -> phrases.get(place).vector()).toList();
        float[] centroid = vectors.isEmpty() ? new float[encoder.dimension()] : Vectors.centroid(vectors);
        return new CompiledTracker(phrases, excluded, meaningful, centroid, Vectors.cohesion(vectors));
    }

    private static int[] placesOf(List<CompiledPhrase> phrases, Treatment treatment) {
        return IntStream.range(0, phrases.size())
                .filter(place -> phrases.get(place).treatment() == treatment).toArray();
    }
}
