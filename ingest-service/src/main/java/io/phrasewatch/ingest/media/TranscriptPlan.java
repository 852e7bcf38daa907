package io.phrasewatch.ingest.media;

import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.TimedWord;
import io.phrasewatch.contracts.Transcript;
import io.phrasewatch.ingest.submission.BatchCutter;
import io.phrasewatch.kit.id.PublicIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The messages of a transcript at the places and times set aside for them.
 *
 * @param batches messages of each batch; none when nobody spoke
 * @param lastEnd the latest end among them, the recording's beginning when there is none
 */
record TranscriptPlan(List<List<SubmittedMessage>> batches, Instant lastEnd) {

    /** One message per segment; the same transcript always makes the same messages. */
    static TranscriptPlan of(Recording recording, Transcript transcript, BatchCutter cutter) {
        List<SubmittedMessage> messages = new ArrayList<>();
        transcript.segments().stream()
                .filter(segment -> segment.text() != null && !segment.text().isBlank())
                .sorted(Comparator.comparingLong(Transcript.Segment::startMillis))
                .limit(MediaIntake.RESERVED)
                .forEach(segment -> messages.add(message(recording, recording.firstSequence() + messages.size(), segment)));
        Instant lastEnd = messages.stream().map(SubmittedMessage::endTime).max(Instant::compareTo).orElse(recording.startsOn());
        return new TranscriptPlan(messages.isEmpty() ? List.of() : cutter.cut(messages), lastEnd);
    }

    private static SubmittedMessage message(Recording recording, long sequence, Transcript.Segment segment) {
        Instant start = recording.startsOn().plusMillis(segment.startMillis());
        Instant end = recording.startsOn().plusMillis(Math.max(segment.startMillis(), segment.endMillis()));
        String id = PublicIds.derive(recording.conversationId(), String.valueOf(sequence));
        return new SubmittedMessage(id, sequence, segment.text().strip(), segment.speaker(), start, end, words(recording, segment));
    }

    private static List<TimedWord> words(Recording recording, Transcript.Segment segment) {
        if (segment.words() == null || segment.words().isEmpty()) {
            return null;
        }
        return segment.words().stream()
                .map(word -> new TimedWord(word.text(), recording.startsOn().plusMillis(word.startMillis()),
                        recording.startsOn().plusMillis(Math.max(word.startMillis(), word.endMillis())), null))
                .toList();
    }

    /** The batch of that place in the job. */
    static MessageBatchSubmitted batch(MessageBatchSubmitted template, int index, List<SubmittedMessage> messages) {
        return new MessageBatchSubmitted(template.conversationId(), template.jobId(), index, index + 1, template.conversation(),
                template.trackers(), template.options(), messages);
    }
}
