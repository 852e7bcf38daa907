package io.phrasewatch.conversation.detected;

import io.phrasewatch.conversation.detected.DetectedTrackerResponse.InsightRef;
import io.phrasewatch.conversation.detected.DetectedTrackerResponse.Match;
import io.phrasewatch.conversation.detected.DetectedTrackerResponse.MessageRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers matches into the API's shape: trackers in the order they were first found, phrases in the order of the vocabulary, places in
 * the order they were said. A tracker that changed between two submissions is shown once, under its newest name and vocabulary order.
 */
final class DetectedTrackers {

    private final Map<String, Tracker> trackers = new LinkedHashMap<>();

    private DetectedTrackers() {
    }

    /** The detected trackers of the rows, which come in the order they were said. */
    static List<DetectedTrackerResponse> of(List<DetectionRow> rows) {
        DetectedTrackers detected = new DetectedTrackers();
        rows.forEach(detected::add);
        return detected.trackers.values().stream().map(Tracker::response).toList();
    }

    private void add(DetectionRow row) {
        trackers.computeIfAbsent(row.trackerId(), Tracker::new).add(row);
    }

    private static final class Tracker {

        private final String id;
        private final Map<String, Phrase> phrases = new LinkedHashMap<>();
        private String name;
        private long newest = -1;

        Tracker(String id) {
            this.id = id;
        }

        void add(DetectionRow row) {
            if (row.trackerVersion() > newest) {
                newest = row.trackerVersion();
                name = row.trackerName();
            }
            phrases.computeIfAbsent(row.phrase(), Phrase::new).add(row);
        }

        DetectedTrackerResponse response() {
            List<Match> matches = phrases.values().stream()
                    .sorted(Comparator.comparingInt((Phrase phrase) -> phrase.index).thenComparing(phrase -> phrase.value))
                    .map(Phrase::match)
                    .toList();
            return new DetectedTrackerResponse(id, name, matches);
        }
    }

    private static final class Phrase {

        private final String value;
        private final List<MessageRef> messages = new ArrayList<>();
        private final List<InsightRef> insights = new ArrayList<>();
        private int index;
        private long newest = -1;

        Phrase(String value) {
            this.value = value;
        }

        void add(DetectionRow row) {
            if (row.trackerVersion() > newest) {
                newest = row.trackerVersion();
                index = row.phraseIndex();
            }
            DetectionRow.Place place = row.place();
            if (place.insightType() == null) {
                messages.add(new MessageRef(place.id(), place.text(), place.offset()));
            } else {
                insights.add(new InsightRef(place.id(), place.text(), place.insightType(), place.offset()));
            }
        }

        Match match() {
            return new Match("vocabulary", value, messages, insights);
        }
    }
}
