package io.phrasewatch.catalog;

import io.phrasewatch.contracts.TrackerReference;
import java.util.List;

/**
 * What tracker-service says about the trackers a request names.
 *
 * @param references existing trackers with their present version; never null
 * @param unknown    ids the account has no tracker for, in the request's order; never null
 */
public record TrackerSelectionAnswer(List<TrackerReference> references, List<String> unknown) {
}
