package io.phrasewatch.detection;

import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.engine.DetectionOptions;
import io.phrasewatch.engine.DetectionResult;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Searches messages for trackers, and for insights with what trackers find in them. The same messages always say the same. */
@ApplicationScoped
public class MessageDetection {

    private final TextDetection detection;
    private final InsightDetection insights;
    private final DetectionThreads threads;

    MessageDetection(TextDetection detection, InsightDetection insights, DetectionThreads threads) {
        this.detection = detection;
        this.insights = insights;
        this.threads = threads;
    }

    /**
     * What the messages say.
     *
     * @param trackers what to look for, each id once
     */
    public Uni<Findings> detect(SearchedMessages searched, List<TrackerSnapshot> trackers) {
        List<String> texts = searched.messages().stream().map(SubmittedMessage::text).toList();
        DetectionOptions options = new DetectionOptions(null, false, searched.options().languageCode());
        return detection.detect(trackers, texts, options)
                .chain(results -> threads.run(() -> matches(searched, trackers, results)))
                .chain(matches -> withInsights(searched, trackers, matches));
    }

    private Uni<Findings> withInsights(SearchedMessages searched, List<TrackerSnapshot> trackers, List<TrackerMatch> matches) {
        return insights.detect(searched, trackers, matches)
                .map(found -> new Findings(detection.engineVersion(), matches, found));
    }

    private static List<TrackerMatch> matches(SearchedMessages searched, List<TrackerSnapshot> trackers, List<DetectionResult> results) {
        List<TrackerMatch> matches = new ArrayList<>();
        for (int index = 0; index < results.size(); index++) {
            matches.addAll(TrackerMatch.of(results.get(index), trackers, searched.messages().get(index)));
        }
        return List.copyOf(matches);
    }
}
