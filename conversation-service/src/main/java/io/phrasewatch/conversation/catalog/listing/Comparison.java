package io.phrasewatch.conversation.catalog.listing;

import java.time.Instant;
import java.util.List;

/** One comparison of a filter, its values already of the right type. A filter is a list of them, all of which must hold. */
sealed interface Comparison {

    /** What is compared. */
    Selector selector();

    /**
     * A comparison of text, by Unicode code points.
     *
     * @param values one, or several for a list operator; without NUL
     */
    record OfText(Selector selector, Operator operator, List<String> values) implements Comparison {

        boolean hasWildcard() {
            return operator.takesWildcards() && values.get(0).indexOf('*') >= 0;
        }
    }

    /**
     * A comparison of moments.
     *
     * @param values one, or several for a list operator
     */
    record OfTime(Field selector, Operator operator, List<Instant> values) implements Comparison {
    }
}
