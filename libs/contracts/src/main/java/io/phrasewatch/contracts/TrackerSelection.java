package io.phrasewatch.contracts;

import java.util.List;

/**
 * The trackers a batch is searched for, fixed at the moment of acceptance.
 *
 * @param references stored trackers with the version known at acceptance, "all trackers" already expanded; never null
 * @param inline     trackers that live in the request only, with the id minted for them; never null
 */
public record TrackerSelection(List<TrackerReference> references, List<TrackerSnapshot> inline) {
}
