package io.phrasewatch.worker.pipeline;

import io.phrasewatch.catalog.SelectedTrackers;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.detection.DetectionThreads;
import io.phrasewatch.detection.Findings;
import io.phrasewatch.detection.MessageDetection;
import io.phrasewatch.detection.SearchedMessages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Searches the messages of a batch for its trackers and for what else the request wants to know. */
@ApplicationScoped
class BatchDetection {

    private final SelectedTrackers trackers;
    private final MessageDetection detection;
    private final DetectionThreads threads;

    BatchDetection(SelectedTrackers trackers, MessageDetection detection, DetectionThreads threads) {
        this.trackers = trackers;
        this.detection = detection;
        this.threads = threads;
    }

    /** The batch with its findings; fails when the trackers can not be had now. */
    Uni<DetectedBatch> detect(AcceptedBatch batch) {
        return trackers.of(batch.accountId(), batch.data().trackers()).chain(resolved -> detect(batch, resolved));
    }

    private Uni<DetectedBatch> detect(AcceptedBatch batch, List<TrackerSnapshot> resolved) {
        return detection.detect(SearchedMessages.of(batch.data()), resolved)
                .chain(findings -> threads.run(() -> detected(batch, findings)));
    }

    private static DetectedBatch detected(AcceptedBatch batch, Findings findings) {
        return new DetectedBatch(batch, findings.engineVersion(), findings.matches(), findings.insights(), MessageNotes.of(batch.data()));
    }
}
