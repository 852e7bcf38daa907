package io.phrasewatch.conversation.catalog.listing;

import java.util.List;
import java.util.Optional;

/**
 * What a client asks of the list, validated.
 *
 * @param limit      most conversations, 0..65536
 * @param offset     conversations to skip, from 0
 * @param sort       what to sort by, the first counts most; never empty
 * @param descending direction of all of them
 * @param window     span of start times, empty for all
 * @param filter     comparisons that must all hold; may be empty
 */
record ListQuery(
        int limit, int offset, List<Selector> sort, boolean descending, Optional<Window> window, List<Comparison> filter) {
}
