package io.phrasewatch.engine.language;

import io.phrasewatch.engine.polarity.Polarity;
import io.phrasewatch.engine.text.Token;
import java.util.List;

/** How the words of one language are compared. Immutable, safe for any number of threads; one object per language. */
public interface Analysis {

    /** ISO 639 code of the language, e.g. {@code es}. */
    String language();

    /** Names the rules for people who ask why, e.g. {@code snowball-spanish}. */
    String name();

    /**
     * The stems of a text, aligned with its words. A second reading is there when accents may be missing in a text of this language:
     * what two texts have in common shows in one of the readings.
     *
     * @param text as given
     * @param tokens its words
     * @return one or two lists, each as long as {@code tokens}
     */
    List<List<String>> readings(String text, List<Token> tokens);

    /** Whether the normalised word carries no topic of its own. */
    boolean isStopWord(String word);

    /** Whether the normalised word may stand between two words of a phrase without changing it, as "a" in "running a sale". */
    boolean isFiller(String word);

    /** What a text denies; null where the negations of the language are not known. */
    default Polarity polarity(String text, List<Token> tokens) {
        return null;
    }

    /** Whether any of the words carries a topic. */
    default boolean hasTopic(List<String> words) {
        return words.stream().anyMatch(word -> !isStopWord(word));
    }
}
