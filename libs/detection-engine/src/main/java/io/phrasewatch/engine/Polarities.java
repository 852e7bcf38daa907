package io.phrasewatch.engine;

import io.phrasewatch.engine.language.Analysis;
import io.phrasewatch.engine.polarity.DoubleNegation;
import io.phrasewatch.engine.polarity.Polarity;
import io.phrasewatch.engine.text.TextUnit;
import io.phrasewatch.engine.text.Token;
import java.util.ArrayList;
import java.util.Collection;
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

    /** Each piece as it stands and, by the rules of each language, without a double negation where it has one. */
    List<Reading> readings(List<TextUnit> units, Collection<Analysis> analyses) {
        List<Reading> readings = new ArrayList<>(units.size());
        for (TextUnit unit : units) {
            readings.add(new Reading(unit, null));
            for (Analysis analysis : analyses) {
                TextUnit asserted = DoubleNegation.asserted(unit, in(analysis));
                if (asserted != null) {
                    readings.add(new Reading(asserted, analysis));
                }
            }
        }
        return readings;
    }
}
