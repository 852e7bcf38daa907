package io.phrasewatch.worker.pipeline;

import static io.phrasewatch.worker.fixtures.Batches.batch;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.contracts.BatchRecorded;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.EventData;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.contracts.TrackersDetected;
import io.phrasewatch.detection.TrackerMatch;
import io.phrasewatch.engine.PhraseMatch;
import io.phrasewatch.engine.Span;
import io.phrasewatch.engine.Tier;
import io.phrasewatch.kit.outbox.OutboxRecord;
import io.phrasewatch.worker.fixtures.Batches;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeEventsTest {

    @Test
    void saysOnlyThatABatchWithoutFindingsIsRecorded() {
        // When
        List<OutboxRecord> records = OutcomeEvents.recorded(detected(batch("Hello."), 0));
        // Then
        assertThat(records).extracting(OutcomeEventsTest::data).hasOnlyElementsOfType(BatchRecorded.class).hasSize(1);
    }

    @Test
    void gathersTheMatchesOfATracker() {
        // When
        List<OutboxRecord> records = OutcomeEvents.recorded(detected(batch("Hello."), 3));
        // Then
        TrackersDetected detected = (TrackersDetected) data(records.get(0));
        assertThat(detected.trackers()).singleElement().satisfies(tracker -> assertThat(tracker.matches()).hasSize(3));
        assertThat(records).allSatisfy(record -> assertThat(record.key()).isEqualTo(detected.conversationId()));
    }

    @Test
    void splitsFindingsThatAreTooManyForOneRecord() {
        // Given
        Batches batch = batch("\u0001é".repeat(50_000));
        // When
        List<OutboxRecord> records = OutcomeEvents.recorded(detected(batch, 30));
        // Then
        assertThat(records).allSatisfy(record ->
                assertThat(record.payload().getBytes(StandardCharsets.UTF_8).length).isLessThan(Topics.MAX_RECORD_BYTES));
        assertThat(records.stream().map(OutcomeEventsTest::data).filter(TrackersDetected.class::isInstance)
                .flatMap(event -> ((TrackersDetected) event).trackers().stream()).mapToInt(tracker -> tracker.matches().size()).sum())
                .isEqualTo(30);
    }

    private static DetectedBatch detected(Batches batch, int matches) {
        MessageBatchSubmitted data = batch.data();
        PhraseMatch phrase = new PhraseMatch("special discount", 1, -1, 0.9, Tier.SEMANTIC, new Span(0, 1), List.of());
        List<TrackerMatch> found = new ArrayList<>();
        for (int i = 0; i < matches; i++) {
            found.add(new TrackerMatch(Batches.PROMOTION, data.messages().get(0), 0.9, phrase));
        }
        return new DetectedBatch(new AcceptedBatch(batch.accountId(), Instant.EPOCH, null, data), "1+test", found, List.of(), List.of());
    }

    private static EventData data(OutboxRecord record) {
        return EventCodec.decode(record.payload()).data();
    }
}
