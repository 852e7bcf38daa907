package io.phrasewatch.ingest.streaming.session;

import io.phrasewatch.contracts.TrackerReference;
import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.contracts.TrackerSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Selections of several speakers made one. */
final class Selections {

    private Selections() {
    }

    /** Trackers of both, each id once; of two versions the later choice. */
    static TrackerSelection union(TrackerSelection one, TrackerSelection other) {
        Map<String, TrackerReference> references = new LinkedHashMap<>();
        one.references().forEach(reference -> references.put(reference.id(), reference));
        other.references().forEach(reference -> references.put(reference.id(), reference));
        Map<String, TrackerSnapshot> inline = new LinkedHashMap<>();
        one.inline().forEach(tracker -> inline.put(tracker.id(), tracker));
        other.inline().forEach(tracker -> inline.put(tracker.id(), tracker));
        return new TrackerSelection(List.copyOf(references.values()), List.copyOf(inline.values()));
    }
}
