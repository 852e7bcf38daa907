package io.phrasewatch.worker.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.phrasewatch.engine.DetectionResult;
import io.phrasewatch.engine.MatchExplanation;
import io.phrasewatch.engine.PhraseMatch;
import io.phrasewatch.engine.Span;
import io.phrasewatch.engine.TrackerResult;
import io.phrasewatch.engine.semantic.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answer of POST /v1/detect. */
record DetectResponse(Engine engine, List<Message> messages) {

    /** What decided. */
    record Engine(String encoder, String version) {
    }

    /** Findings of the message at {@code index} of the request. */
    record Message(int index, List<Tracker> trackers) {
    }

    /** One tracker; {@code id} is missing for an inline one, {@code explanation} unless asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tracker(String id, String name, double score, double threshold, boolean detected, List<Match> matches,
            Explanation explanation) {
    }

    /** One phrase; {@code offset} is -1 for a match by meaning. */
    record Match(String type, String value, int offset, double score, String tier, Span span) {
    }

    /** How the score came about; see {@link MatchExplanation}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Explanation(String decidedBy, String nearestPhrase, double similarity, Span span, double topThree, double centroid,
            double overlap, Features features, List<String> guards, String language,
            String analysis, boolean byMeaning, boolean excluded) {
    }

    static DetectResponse of(Engine engine, List<DetectionResult> results) {
        List<Message> messages = new ArrayList<>();
        for (DetectionResult result : results) {
            messages.add(new Message(messages.size(), result.trackers().stream().map(DetectResponse::tracker).toList()));
        }
        return new DetectResponse(engine, messages);
    }

    private static Tracker tracker(TrackerResult result) {
        return new Tracker(result.tracker().id(), result.tracker().name(), result.score(), result.threshold(), result.detected(),
                result.matches().stream().map(DetectResponse::match).toList(), explanation(result.explanation()));
    }

    private static Match match(PhraseMatch match) {
        return new Match("vocabulary", match.phrase(), match.offset(), match.score(), lowerCase(match.tier()), match.span());
    }

    private static Explanation explanation(MatchExplanation given) {
        return given == null ? null : new Explanation(lowerCase(given.decidedBy()), given.nearestPhrase(), given.similarity(),
                given.span(), given.topThree(), given.centroid(), given.overlap(), given.features(), given.guards(),
                given.language(), given.analysis(), given.byMeaning(), given.excluded());
    }

    private static String lowerCase(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
