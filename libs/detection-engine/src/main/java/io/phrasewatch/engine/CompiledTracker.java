package io.phrasewatch.engine;

import io.phrasewatch.engine.CompiledPhrase.Treatment;
import io.phrasewatch.engine.language.Analysis;
import io.phrasewatch.engine.language.Languages;
import io.phrasewatch.engine.semantic.Background;
import io.phrasewatch.engine.semantic.Separator;
import io.phrasewatch.engine.semantic.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One tracker's vocabulary, ready to be found; independent of its id, name and threshold, so that trackers with the same words share it.
 *
 * @param analysis how its language is compared
 * @param byMeaning whether the encoder speaks its language
 * @param phrases in vocabulary order
 * @param excluded phrases that forbid a match
 * @param meaningful places in {@code phrases} of those compared by meaning
 * @param placed their vectors, aligned with {@code meaningful}
 * @param centroid direction of their mean; zero without any
 * @param separator parts them from ordinary sentences
 * @param cohesion how alike they are, see {@link Vectors#cohesion}
 * @param spread length of their mean; 0 without any
 */
record CompiledTracker(Analysis analysis, boolean byMeaning, List<CompiledPhrase> phrases, List<CompiledPhrase> excluded,
        int[] meaningful, List<float[]> placed, float[] centroid, Separator separator, double cohesion, double spread) {

    /** What a compiled tracker is a function of; {@code language} is an ISO 639 code. */
    record Content(List<String> vocabulary, List<String> excludeVocabulary, String language) {
    }

    static CompiledTracker of(Content content, Encoder encoder, Background background) {
        Analysis analysis = Languages.analysis(content.language());
        boolean byMeaning = encoder.speaks(content.language());
        List<CompiledPhrase> phrases = content.vocabulary().stream().map(text -> CompiledPhrase.of(text, analysis, encoder)).toList();
        List<CompiledPhrase> excluded = content.excludeVocabulary().stream().map(text -> CompiledPhrase.wordsOnly(text, analysis))
                .toList();
        int[] meaningful = placesOf(phrases, Treatment.MEANING);
        List<float[]> vectors = Arrays.stream(meaningful).mapToObj(place -> phrases.get(place).vector()).toList();
        if (vectors.isEmpty()) {
            float[] nowhere = new float[encoder.dimension()];
            return new CompiledTracker(analysis, byMeaning, phrases, excluded, meaningful, vectors, nowhere,
                    new Separator(nowhere, 0, 0), 0, 0);
        }
        return new CompiledTracker(analysis, byMeaning, phrases, excluded, meaningful, vectors, Vectors.centroid(vectors),
                Separator.between(vectors, background), Vectors.cohesion(vectors), Vectors.spread(vectors));
    }

    private static int[] placesOf(List<CompiledPhrase> phrases, Treatment treatment) {
        return IntStream.range(0, phrases.size())
                .filter(place -> phrases.get(place).treatment() == treatment).toArray();
    }
}
