package io.phrasewatch.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.Transcript;
import io.phrasewatch.ingest.submission.BatchCutter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TranscriptPlanTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final Recording RECORDING = new Recording(UUID.randomUUID(), "5815170693595136", "file", null, "", 40, START);
    private static final BatchCutter CUTTER = new BatchCutter(100, 262_144);

    @Test
    void makesAMessageOfEverySegmentInOrderOfTime() {
        // Given
        Speaker ann = new Speaker(null, "Ann", null);
        Transcript transcript = new Transcript(List.of(
                new Transcript.Segment("second", null, 2_000, 3_500, List.of()),
                new Transcript.Segment(" first ", ann, 250, 1_000, List.of(new Transcript.Word("first", 300, 900))),
                new Transcript.Segment("  ", null, 100, 200, List.of())));

        // When
        TranscriptPlan plan = TranscriptPlan.of(RECORDING, transcript, CUTTER);

        // Then
        List<SubmittedMessage> messages = plan.batches().get(0);
        assertThat(messages).extracting(SubmittedMessage::text).containsExactly("first", "second");
        assertThat(messages).extracting(SubmittedMessage::sequence).containsExactly(40L, 41L);
        assertThat(messages.get(0).from()).isEqualTo(ann);
        assertThat(messages.get(0).startTime()).isEqualTo(START.plusMillis(250));
        assertThat(messages.get(0).words()).singleElement()
                .satisfies(word -> assertThat(word.endTime()).isEqualTo(START.plusMillis(900)));
        assertThat(messages.get(1).words()).isNull();
        assertThat(plan.lastEnd()).isEqualTo(START.plusMillis(3_500));
    }

    @Test
    void makesTheSameMessagesTheSecondTime() {
        // Given
        Transcript transcript = new Transcript(IntStream.range(0, 250)
                .mapToObj(i -> new Transcript.Segment("segment " + i, null, i * 1_000L, i * 1_000L + 900, List.of()))
                .toList());

        // When / Then
        assertThat(TranscriptPlan.of(RECORDING, transcript, CUTTER)).isEqualTo(TranscriptPlan.of(RECORDING, transcript, CUTTER));
        assertThat(TranscriptPlan.of(RECORDING, transcript, CUTTER).batches()).hasSize(3);
    }

    @Test
    void hasNoBatchesWhereNobodySpoke() {
        assertThat(TranscriptPlan.of(RECORDING, new Transcript(List.of()), CUTTER)).isEqualTo(new TranscriptPlan(List.of(), START));
    }
}
