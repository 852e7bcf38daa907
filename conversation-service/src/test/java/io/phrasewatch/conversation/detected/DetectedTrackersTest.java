package io.phrasewatch.conversation.detected;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.conversation.detected.DetectedTrackerResponse.Match;
import io.phrasewatch.conversation.detected.DetectionRow.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectedTrackersTest {

    @Test
    void showsNothingWhenNothingWasFound() {
        assertThat(DetectedTrackers.of(List.of())).isEmpty();
    }

    @Test
    void ordersTrackersByFirstDetectionAndPhrasesByVocabulary() {
        // Given
        List<DetectionRow> rows = List.of(
                row("20", 1, "later phrase", 7, message("m1")),
                row("10", 1, "only phrase", 0, message("m2")),
                row("20", 1, "early phrase", 2, message("m3")));

        // When
        List<DetectedTrackerResponse> detected = DetectedTrackers.of(rows);

        // Then
        assertThat(detected).extracting(DetectedTrackerResponse::id).containsExactly("20", "10");
        assertThat(detected.get(0).matches()).extracting(Match::value).containsExactly("early phrase", "later phrase");
    }

    @Test
    void gathersThePlacesOfAPhraseInTheOrderTheyWereSaid() {
        // Given
        List<DetectionRow> rows = List.of(
                row("20", 1, "sale", 0, message("m1")),
                row("20", 1, "sale", 0, new Place("i1", "A sale?", "question", 2)),
                row("20", 1, "sale", 0, message("m2")));

        // When
        List<DetectedTrackerResponse> detected = DetectedTrackers.of(rows);

        // Then
        Match match = detected.get(0).matches().get(0);
        assertThat(match.type()).isEqualTo("vocabulary");
        assertThat(match.messageRefs()).extracting(DetectedTrackerResponse.MessageRef::id).containsExactly("m1", "m2");
        assertThat(match.insightRefs())
                .containsExactly(new DetectedTrackerResponse.InsightRef("i1", "A sale?", "question", 2));
    }

    @Test
    void showsAChangedTrackerOnceUnderItsNewestNameAndOrder() {
        // Given a tracker that swapped its two phrases and changed its name between two submissions
        List<DetectionRow> rows = List.of(
                new DetectionRow("20", "Old name", 1, "a", 0, message("m1")),
                new DetectionRow("20", "Old name", 1, "b", 1, message("m1")),
                new DetectionRow("20", "New name", 2, "b", 0, message("m2")),
                new DetectionRow("20", "New name", 2, "a", 1, message("m2")));

        // When
        List<DetectedTrackerResponse> detected = DetectedTrackers.of(rows);

        // Then
        assertThat(detected).singleElement().extracting(DetectedTrackerResponse::name).isEqualTo("New name");
        assertThat(detected.get(0).matches()).extracting(Match::value).containsExactly("b", "a");
    }

    private static DetectionRow row(String tracker, long version, String phrase, int index, Place place) {
        return new DetectionRow(tracker, "Tracker " + tracker, version, phrase, index, place);
    }

    private static Place message(String id) {
        return new Place(id, "text of " + id, null, -1);
    }
}
