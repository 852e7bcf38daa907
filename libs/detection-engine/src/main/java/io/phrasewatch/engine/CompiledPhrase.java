package io.phrasewatch.engine;

import io.phrasewatch.engine.keyword.Stemmer;
import io.phrasewatch.engine.keyword.StopWords;
import io.phrasewatch.engine.polarity.Denial;
import io.phrasewatch.engine.polarity.Polarity;
import io.phrasewatch.engine.text.TextUnits;
import io.phrasewatch.engine.text.Token;
import io.phrasewatch.engine.text.Tokenizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One phrase, ready to be found.
 *
 * @param text as given
 * @param words normalised
 * @param stems of the words, aligned with them
 * @param topics stems of the words that carry a topic
 * @param treatment which tier beyond words and stems looks for it
 * @param vector its meaning; null when it is found by words only
 * @param topicVectors meanings of its topic words one by one; only of a short phrase of two words, else empty
 * @param polarity what it denies
 */
record CompiledPhrase(String text, List<String> words, List<String> stems, Set<String> topics, Treatment treatment, float[] vector,
        List<float[]> topicVectors, Polarity polarity) {

    private static final int SHORT = 2;

    enum Treatment {
        WORDS_ONLY, KEYWORD, MEANING
    }

    /** A phrase found by its words and stems alone. */
    static CompiledPhrase wordsOnly(String text) {
        return of(text, words(text), Treatment.WORDS_ONLY, null, List.of());
    }

    static CompiledPhrase of(String text, Encoder encoder) {
        List<String> words = words(text);
        Treatment treatment = treatment(words);
        float[] vector = treatment == Treatment.WORDS_ONLY ? null : encoder.embed(TextUnits.embeddable(text));
        List<float[]> topics = treatment == Treatment.KEYWORD && words.size() > 1
                ? words.stream().filter(word -> !StopWords.isStopWord(word)).map(encoder::embed).toList() : List.of();
        return of(text, words, treatment, vector, topics);
    }

    private static CompiledPhrase of(String text, List<String> words, Treatment treatment, float[] vector, List<float[]> topicVectors) {
        List<String> stems = words.stream().map(Stemmer::stem).toList();
        Set<String> topics = words.stream().filter(word -> !StopWords.isStopWord(word)).map(Stemmer::stem)
                .collect(Collectors.toUnmodifiableSet());
        return new CompiledPhrase(text, words, stems, topics, treatment, vector, topicVectors,
                Polarity.of(text, Tokenizer.tokens(text)));
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().map(Token::text).toList();
    }

    /** Isolated words compare well with isolated words and badly with sentences; words without a topic compare with nothing. */
    private static Treatment treatment(List<String> words) {
        if (words.size() > SHORT) {
            return Treatment.MEANING;
        }
        return StopWords.contentWords(words) > 0 ? Treatment.KEYWORD : Treatment.WORDS_ONLY;
    }

    /** Whether a part of a text says the opposite. A single word is never denied: mentioning it is all that is asked for. */
    boolean isDeniedIn(Polarity said, int start, int end) {
        return words.size() > 1 && Denial.of(polarity, said, start, end);
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
