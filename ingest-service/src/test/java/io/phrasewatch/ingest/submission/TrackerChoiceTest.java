package io.phrasewatch.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.catalog.TrackerSelectionAnswer;
import io.phrasewatch.contracts.TrackerReference;
import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.kit.id.PublicIds;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackerChoiceTest {

    private static final String CONVERSATION = "5815170693595136";
    private static final String KNOWN = "5123033831841280";
    private static final String UNKNOWN = "6174043823841420";
    private static final InlineTracker GREETING = new InlineTracker("Greeting", List.of("hello"), List.of(), List.of(), null);
    private static final TrackerSelectionAnswer ANSWER =
            new TrackerSelectionAnswer(List.of(new TrackerReference(KNOWN, 3)), List.of(UNKNOWN));

    @Test
    void givesAnInlineTrackerTheSameIdInTheSameConversation() {
        // When
        TrackerSnapshot first = select(new RequestedTracker(null, GREETING)).inline().get(0);

        // Then
        assertThat(PublicIds.isPublicId(first.id())).isTrue();
        assertThat(first.id()).isEqualTo(GREETING.in(CONVERSATION).id()).isNotEqualTo(GREETING.in(KNOWN).id());
        assertThat(first.version()).isZero();
    }

    @Test
    void takesAnInlineTrackerOnceHoweverOftenItIsListed() {
        // When
        TrackerSelection selection = select(new RequestedTracker(null, GREETING), new RequestedTracker(null, GREETING));

        // Then
        assertThat(selection.inline()).hasSize(1);
    }

    @Test
    void prefersTheStoredTrackerWhereItExists() {
        // When
        TrackerSelection selection = select(new RequestedTracker(KNOWN, GREETING));

        // Then
        assertThat(selection.references()).containsExactly(new TrackerReference(KNOWN, 3));
        assertThat(selection.inline()).isEmpty();
    }

    @Test
    void fallsBackToTheDefinitionOfAnUnknownTracker() {
        // When
        TrackerSelection selection = select(new RequestedTracker(UNKNOWN, GREETING));

        // Then
        assertThat(selection.inline()).extracting(TrackerSnapshot::name).containsExactly("Greeting");
    }

    @Test
    void namesWhatIsUnknownAndNothingElse() {
        assertThatThrownBy(() -> select(new RequestedTracker(UNKNOWN, null), new RequestedTracker("x", null), new RequestedTracker(KNOWN, null)))
                .hasMessage("\"trackers\" names trackers that do not exist: " + UNKNOWN + ", x");
    }

    private static TrackerSelection select(RequestedTracker... listed) {
        return TrackerChoice.selection(CONVERSATION, new TrackerRequest(List.of(listed), false), ANSWER);
    }
}
