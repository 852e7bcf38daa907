package io.phrasewatch.engine;

import io.phrasewatch.engine.language.Analysis;
import io.phrasewatch.engine.polarity.Polarity;
import io.phrasewatch.engine.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one text denies, by the rules of each language in which it is compared. For one thread. */
final class Polarities {

    private final String text;
    private final List<Token> tokens;
    private final Map<Analysis, Polarity> known = new HashMap<>(2);

    Polarities(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Null when the negations of the language are not known. */
    Polarity in(Analysis analysis) {
        return known.computeIfAbsent(analysis, unseen -> unseen.polarity(text, tokens));
    }
}
