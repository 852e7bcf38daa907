package io.phrasewatch.tracker.management;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A tracker as answered. Clients of the first platform see exactly the three members they know: the times appear only beside another
 * member of the later platform.
 *
 * @param id                16 digits
 * @param name              as written
 * @param vocabulary        as written
 * @param description       null when not set, as all that follow
 * @param categories        for people
 * @param languages         BCP 47 tags
 * @param excludeVocabulary as written
 * @param threshold         0..1
 * @param createdOn         ISO 8601, UTC, milliseconds
 * @param updatedOn         ISO 8601, UTC, milliseconds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "name", "vocabulary", "description", "categories", "languages", "excludeVocabulary", "threshold",
    "createdOn", "updatedOn"})
record TrackerResponse(
        String id,
        String name,
        List<String> vocabulary,
        String description,
        List<String> categories,
        List<String> languages,
        List<String> excludeVocabulary,
        Double threshold,
        String createdOn,
        String updatedOn) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static TrackerResponse of(Tracker tracker) {
        TrackerContent content = tracker.content();
        return new TrackerResponse(tracker.id(), content.name(), content.vocabulary(), content.description(), content.categories(),
                content.languages(), content.excludeVocabulary(), content.threshold(),
                time(content, tracker.createdOn()), time(content, tracker.updatedOn()));
    }

    private static String time(TrackerContent content, Instant time) {
        return content.extended() ? TIME.format(time) : null;
    }

    /** Wrapper of one tracker; advice only behind a change, and only when there is some. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"tracker", "warnings"})
    record One(TrackerResponse tracker, List<WarningResponse> warnings) {

        static One of(Tracker tracker, List<WarningResponse> warnings) {
            return new One(TrackerResponse.of(tracker), warnings);
        }
    }

    /** Wrapper of several, in the order the endpoint promises; advice as in {@link One}. */
    @JsonPropertyOrder({"trackers", "warnings"})
    record Several(List<TrackerResponse> trackers, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WarningResponse> warnings) {

        static Several of(List<Tracker> trackers, List<WarningResponse> warnings) {
            return new Several(trackers.stream().map(TrackerResponse::of).toList(), warnings);
        }
    }

    /** Answer to a deletion. */
    @JsonPropertyOrder({"id", "type", "deleted"})
    record Deleted(String id, String type, boolean deleted) {

        static Deleted of(String id) {
            return new Deleted(id, "tracker", true);
        }
    }
}
