package io.phrasewatch.worker.preview;

import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.engine.DetectionOptions;
import io.phrasewatch.detection.TextDetection;
import io.phrasewatch.worker.preview.DetectResponse.Engine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Answers previews with the pipeline's own detection. */
@ApplicationScoped
class DetectService {

    private final PreviewTrackers trackers;
    private final TextDetection detection;
    private final Admission admission;

    DetectService(PreviewTrackers trackers, TextDetection detection, Admission admission) {
        this.trackers = trackers;
        this.detection = detection;
        this.admission = admission;
    }

    /** What would be found for this account. */
    Uni<DetectResponse> detect(String accountId, DetectRequest request) {
        return admission.admit(request.texts().size(),
                () -> trackers.of(accountId, request).chain(definitions -> detect(definitions, request)));
    }

    private Uni<DetectResponse> detect(List<TrackerSnapshot> definitions, DetectRequest request) {
        Engine engine = new Engine(detection.encoder(), detection.engineVersion());
        DetectionOptions options = new DetectionOptions(request.minScore(), request.explain(), request.languageCode());
        return detection.detect(definitions, request.texts(), options)
                .map(results -> DetectResponse.of(engine, results));
    }
}
