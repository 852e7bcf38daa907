package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.engine.DetectionOptions;
import io.phrasewatch.engine.DetectionResult;
import io.phrasewatch.worker.detection.DetectionThreads;
import io.phrasewatch.worker.detection.TextDetection;
import io.phrasewatch.worker.trackers.BatchTrackers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Searches the messages of a batch for its trackers and for what else the request wants to know. */
@ApplicationScoped
class BatchDetection {

    private final BatchTrackers trackers;
    private final TextDetection detection;
    private final InsightDetection insights;
    private final DetectionThreads threads;

    BatchDetection(BatchTrackers trackers, TextDetection detection, InsightDetection insights, DetectionThreads threads) {
        this.trackers = trackers;
        this.detection = detection;
        this.insights = insights;
        this.threads = threads;
    }

    /** The batch with its findings; fails when the trackers can not be had now. */
    Uni<DetectedBatch> detect(AcceptedBatch batch) {
        return trackers.of(batch.accountId(), batch.data().trackers()).chain(resolved -> detect(batch, resolved));
    }

    private Uni<DetectedBatch> detect(AcceptedBatch batch, List<TrackerSnapshot> resolved) {
        List<String> texts = batch.data().messages().stream().map(SubmittedMessage::text).toList();
        DetectionOptions options = new DetectionOptions(null, false, batch.data().options().languageCode());
        return detection.detect(resolved, texts, options)
                .chain(results -> threads.run(() -> matches(batch, resolved, results)))
                .chain(matches -> complete(batch, resolved, matches));
    }

    private Uni<DetectedBatch> complete(AcceptedBatch batch, List<TrackerSnapshot> resolved, List<TrackerMatch> matches) {
        return insights.detect(batch, resolved, matches)
                .chain(found -> threads.run(() -> new DetectedBatch(batch, detection.engineVersion(), matches, found,
                        MessageNotes.of(batch.data()))));
    }

    private static List<TrackerMatch> matches(AcceptedBatch batch, List<TrackerSnapshot> resolved, List<DetectionResult> results) {
        List<TrackerMatch> matches = new ArrayList<>();
        for (int index = 0; index < results.size(); index++) {
            matches.addAll(TrackerMatch.of(results.get(index), resolved, batch.data().messages().get(index)));
        }
        return List.copyOf(matches);
    }
}
