package io.phrasewatch.ingest.submission;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonFields;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code trackers} and {@code enableAllTrackers}. */
public final class TrackersReader {

    private static final String TRACKERS = "trackers";
    private static final String NAME = "name";
    private static final String VOCABULARY = "vocabulary";
    private static final int MOST_TRACKERS = 1_000;
    private static final int LONGEST_NAME = 500;

    private final int maxInlineBytes;

    /**
     * A reader.
     *
     * @param maxInlineBytes most bytes of the inline definitions together, as JSON
     */
    public TrackersReader(int maxInlineBytes) {
        this.maxInlineBytes = maxInlineBytes;
    }

    /**
     * What to look for.
     *
     * @throws ApiException 400 naming the member that is missing or wrong, 413 when the definitions are too large
     */
    public TrackerRequest read(JsonFields body) {
        List<JsonFields> elements = body.objects(TRACKERS);
        if (elements.size() > MOST_TRACKERS) {
            throw new ApiException(RequestError.TOO_MANY_ITEMS, TRACKERS, MOST_TRACKERS);
        }
        List<RequestedTracker> trackers = elements.stream().map(TrackersReader::tracker).toList();
        if (trackers.stream().map(RequestedTracker::inline).filter(Objects::nonNull).mapToLong(TrackersReader::size).sum() > maxInlineBytes) {
            throw new ApiException(SubmissionError.INLINE_TRACKERS_TOO_LARGE, maxInlineBytes);
        }
        return new TrackerRequest(trackers, body.flag("enableAllTrackers").orElse(false));
    }

    private static RequestedTracker tracker(JsonFields element) {
        Optional<String> id = element.text("id").map(String::strip).filter(text -> !text.isEmpty());
        boolean defined = element.has(NAME) && element.has(VOCABULARY);
        return new RequestedTracker(id.orElse(null), id.isPresent() && !defined ? null : inline(element));
    }

    private static InlineTracker inline(JsonFields element) {
        String name = BoundedText.required(element, NAME, LONGEST_NAME);
        if (!element.has(VOCABULARY)) {
            throw new ApiException(RequestError.FIELD_REQUIRED, element.pathOf(VOCABULARY));
        }
        List<String> vocabulary = phrases(element, VOCABULARY);
        if (vocabulary.isEmpty()) {
            throw new ApiException(RequestError.TOO_FEW_ITEMS, element.pathOf(VOCABULARY), 1);
        }
        return new InlineTracker(name, vocabulary, phrases(element, "excludeVocabulary"), element.texts("languages"),
                element.decimal("threshold", 0, 1).orElse(null));
    }

    private static List<String> phrases(JsonFields element, String member) {
        return element.texts(member).stream().map(String::strip).distinct().toList();
    }

    private static long size(InlineTracker tracker) {
        return Stream.of(List.of(tracker.name()), tracker.vocabulary(), tracker.excludeVocabulary(), tracker.languages())
                .flatMap(List::stream)
                .mapToLong(JsonSize::of)
                .sum();
    }
}
