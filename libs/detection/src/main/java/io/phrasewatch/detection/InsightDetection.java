package io.phrasewatch.detection;

import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.engine.DetectionOptions;
import io.phrasewatch.engine.DetectionResult;
import io.phrasewatch.engine.insight.Insight;
import io.phrasewatch.engine.insight.InsightType;
import io.phrasewatch.kit.id.PublicIds;
import io.phrasewatch.detection.entity.DueDay;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Searches messages for insights, and those for trackers. Runs after the trackers, which leave the sentences' vectors. */
@ApplicationScoped
class InsightDetection {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final TextDetection detection;

    InsightDetection(TextDetection detection) {
        this.detection = detection;
    }

    /**
     * Insights the request is confident enough of.
     *
     * @param trackers what to look for in them
     * @param matches  what was found of it in the messages
     */
    Uni<List<FoundInsight>> detect(SearchedMessages searched, List<TrackerSnapshot> trackers, List<TrackerMatch> matches) {
        List<String> texts = searched.messages().stream().map(SubmittedMessage::text).toList();
        String language = searched.options().languageCode();
        return detection.insights(texts, language)
                .map(found -> confident(searched, found))
                .chain(insights -> search(insights, trackers, matches, language));
    }

    private static List<FoundInsight> confident(SearchedMessages batch, List<List<Insight>> found) {
        List<FoundInsight> confident = new ArrayList<>();
        for (int index = 0; index < found.size(); index++) {
            SubmittedMessage message = batch.messages().get(index);
            int number = 0;
            for (Insight insight : found.get(index)) {
                if (insight.score() >= batch.options().confidenceThreshold()) {
                    confident.add(insight(batch, message, insight, number));
                }
                number++;
            }
        }
        return confident;
    }

    private static FoundInsight insight(SearchedMessages batch, SubmittedMessage message, Insight insight, int number) {
        String id = PublicIds.derive(batch.conversationId(), message.id(), insight.type().name(), String.valueOf(number));
        return new FoundInsight(id, message, insight, MemberIds.of(batch.conversationId(), message.from()),
                dueBy(message, insight, batch.options()), List.of());
    }

    private static OffsetDateTime dueBy(SubmittedMessage message, Insight insight, ProcessingOptions options) {
        if (insight.type() == InsightType.QUESTION) {
            return null;
        }
        return DueDay.in(insight.text(), LocalDay.of(message, options))
                .map(day -> day.atTime(END_OF_DAY).atOffset(LocalDay.zone(options))).orElse(null);
    }

    private Uni<List<FoundInsight>> search(List<FoundInsight> insights, List<TrackerSnapshot> trackers, List<TrackerMatch> matches,
            String language) {
        List<String> parts = insights.stream().filter(insight -> !insight.isWholeMessage())
                .map(insight -> insight.insight().text()).toList();
        return detection.detect(trackers, parts, new DetectionOptions(null, false, language))
                .map(results -> matched(insights, trackers, matches, results.iterator()));
    }

    private static List<FoundInsight> matched(List<FoundInsight> insights, List<TrackerSnapshot> trackers, List<TrackerMatch> matches,
            Iterator<DetectionResult> results) {
        return insights.stream()
                .map(insight -> insight.with(insight.isWholeMessage() ? ofMessage(matches, insight.message())
                        : TrackerMatch.of(results.next(), trackers, insight.message())))
                .toList();
    }

    private static List<TrackerMatch> ofMessage(List<TrackerMatch> matches, SubmittedMessage message) {
        return matches.stream().filter(match -> match.message().id().equals(message.id())).toList();
    }
}
