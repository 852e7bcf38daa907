package io.phrasewatch.engine;

import io.phrasewatch.engine.language.Analysis;
import io.phrasewatch.engine.polarity.Denial;
import io.phrasewatch.engine.polarity.Denial.Verdict;
import io.phrasewatch.engine.polarity.Polarity;
import io.phrasewatch.engine.text.TextUnits;
import io.phrasewatch.engine.text.Token;
import io.phrasewatch.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One phrase, ready to be found.
 *
 * @param text as given
 * @param words normalised
 * @param readings stems of the words, aligned with them; see {@link Analysis#readings}
 * @param topics stems of the words that carry a topic
 * @param treatment which tier beyond words and stems looks for it
 * @param vector its meaning; null when it is found by words only
 * @param topicVectors meanings of its topic words one by one; only of a short phrase of two words, else empty
 * @param polarity what it denies; null in a language whose negations are not known
 */
record CompiledPhrase(String text, List<String> words, List<List<String>> readings, Set<String> topics, Treatment treatment, float[] vector,
        List<float[]> topicVectors, Polarity polarity) {

    private static final int SHORT = 2;

    enum Treatment {
        WORDS_ONLY, KEYWORD, MEANING
    }

    /** A phrase found by its words and stems alone. */
    static CompiledPhrase wordsOnly(String text, Analysis analysis) {
        return of(text, analysis, Treatment.WORDS_ONLY, null, List.of());
    }

    static CompiledPhrase of(String text, Analysis analysis, Encoder encoder) {
        List<String> words = words(text);
        Treatment treatment = encoder.speaks(analysis.language()) ? treatment(words, analysis) : Treatment.WORDS_ONLY;
        float[] vector = treatment == Treatment.WORDS_ONLY ? null : encoder.embed(TextUnits.embeddable(text));
        List<float[]> topics = treatment == Treatment.KEYWORD && words.size() > 1
                ? words.stream().filter(word -> !analysis.isStopWord(word)).map(encoder::embed).toList() : List.of();
        return of(text, analysis, treatment, vector, topics);
    }

    private static CompiledPhrase of(String text, Analysis analysis, Treatment treatment, float[] vector, List<float[]> topicVectors) {
        List<Token> tokens = Tokenizer.tokens(text);
        List<String> words = words(text);
        List<List<String>> readings = analysis.readings(text, tokens);
        Set<String> topics = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (!analysis.isStopWord(words.get(i))) {
                topics.add(readings.get(0).get(i));
            }
        }
        return new CompiledPhrase(text, words, readings, Set.copyOf(topics), treatment, vector, topicVectors,
                analysis.polarity(text, tokens));
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().map(Token::text).toList();
    }

    /** Isolated words compare well with isolated words and badly with sentences; words without a topic compare with nothing. */
    private static Treatment treatment(List<String> words, Analysis analysis) {
        if (words.size() > SHORT) {
            return Treatment.MEANING;
        }
        return analysis.hasTopic(words) ? Treatment.KEYWORD : Treatment.WORDS_ONLY;
    }

    /** Whether a part of a text says the opposite. */
    boolean isDeniedIn(Polarity said, int start, int end) {
        return verdictOf(said, start, end) == Verdict.DENIES;
    }

    /**
     * What a part of a text says of the phrase. A single word is never denied: mentioning it is all that is asked for.
     *
     * @param said what the text denies, in the phrase's language; null when that is not known
     */
    Verdict verdictOf(Polarity said, int start, int end) {
        return polarity == null || said == null || words.size() == 1 ? Verdict.SAYS : Denial.of(polarity, said, start, end);
    }

    /**
     * The sequences of stems under which it is looked for. Where nothing finds it by meaning, its own fillers may be missing or others
     * ("cancelar mi cuenta", "cancelen la cuenta"), unless a single word would be left.
     */
    List<List<String>> stemForms(Analysis analysis) {
        List<List<String>> forms = new ArrayList<>(readings);
        int[] kept = IntStream.range(0, words.size()).filter(i -> !analysis.isFiller(words.get(i))).toArray();
        if (vector == null && kept.length > 1 && kept.length < words.size()) {
            readings.forEach(stems -> forms.add(Arrays.stream(kept).mapToObj(stems::get).toList()));
        }
        return forms;
    }

    /** Share of the topic words among {@code stems}, 0..1; 0 for a phrase without topic words. */
    double overlap(Set<String> stemsOfText) {
        if (topics.isEmpty()) {
            return 0;
        }
        int found = 0;
        for (String topic : topics) {
            if (stemsOfText.contains(topic)) {
                found++;
            }
        }
        return (double) found / topics.size();
    }
}
