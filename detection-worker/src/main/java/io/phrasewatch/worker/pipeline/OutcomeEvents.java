package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.BatchFailed;
import io.phrasewatch.contracts.BatchRecorded;
import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventData;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.contracts.TrackersDetected.Detection;
import io.phrasewatch.contracts.TrackersDetected.Match;
import io.phrasewatch.contracts.TrackersDetected;
import io.phrasewatch.detection.TrackerMatch;
import io.phrasewatch.kit.outbox.OutboxRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the worker tells of a batch. */
final class OutcomeEvents {

    static final String SOURCE = "/phrasewatch/detection-worker";

    /** Texts are repeated with every match: an event is closed when it holds so many characters, far below the largest record. */
    private static final int MOST_CHARACTERS = 400_000;

    private OutcomeEvents() {
    }

    /** Detections, split over several events when they are many, and then that the batch is recorded. */
    static List<OutboxRecord> recorded(DetectedBatch detected) {
        BatchKey key = detected.batch().key();
        List<OutboxRecord> records = new ArrayList<>();
        for (List<TrackerMatch> part : parts(detected.matches())) {
            records.add(record(key, new TrackersDetected(key.conversationId(), key.jobId(), key.batchIndex(),
                    detected.engineVersion(), detections(part))));
        }
        records.add(record(key, new BatchRecorded(key.conversationId(), key.jobId(), key.batchIndex(),
                detected.batch().data().messages().size())));
        return records;
    }

    /** That the batch will never be recorded. */
    static List<OutboxRecord> failed(BatchKey key, String reason) {
        return List.of(record(key, new BatchFailed(key.conversationId(), key.jobId(), key.batchIndex(), reason)));
    }

    private static OutboxRecord record(BatchKey key, EventData data) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return OutboxRecord.of(Topics.DETECTION_OUTCOMES,
                new Event<>(UUID.randomUUID().toString(), SOURCE, now, key.accountId(), key.traceparent(), data));
    }

    private static List<List<TrackerMatch>> parts(List<TrackerMatch> matches) {
        List<List<TrackerMatch>> parts = new ArrayList<>();
        List<TrackerMatch> part = new ArrayList<>();
        int characters = 0;
        for (TrackerMatch match : matches) {
            int size = match.message().text().length() + match.phrase().phrase().length();
            if (!part.isEmpty() && characters + size > MOST_CHARACTERS) {
                parts.add(part);
                part = new ArrayList<>();
                characters = 0;
            }
            part.add(match);
            characters += size;
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    private static List<Detection> detections(List<TrackerMatch> matches) {
        Map<String, Detection> detections = new LinkedHashMap<>();
        for (TrackerMatch match : matches) {
            detections.computeIfAbsent(match.tracker().id(), id -> new Detection(id, match.tracker().name(),
                    match.tracker().version(), new ArrayList<>())).matches().add(match(match));
        }
        return List.copyOf(detections.values());
    }

    private static Match match(TrackerMatch match) {
        return new Match(match.message().id(), match.message().text(), match.phrase().phrase(), match.phrase().offset(),
                match.tier(), match.phrase().score());
    }
}
