package io.phrasewatch.worker.preview;

import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonBody;
import io.phrasewatch.kit.json.JsonFields;
import java.util.List;

/**
 * A checked request for a preview.
 *
 * @param trackers            what to look for, besides all of the account's when {@code enableAllTrackers} is set; at most 500
 * @param enableAllTrackers   whether every stored tracker is looked for
 * @param texts               1 to 500 messages
 * @param languageCode        BCP-47 tag of the messages, null when they are in the trackers' own languages
 * @param minScore            least score to be listed without being detected, null lists detected trackers only
 * @param explain             whether the answer says how scores came about
 */
record DetectRequest(List<TrackerChoice> trackers, boolean enableAllTrackers, List<String> texts, String languageCode,
        Double minScore, boolean explain) {

    static final long MAX_BODY_BYTES = 10_000_000;
    private static final int MOST_MESSAGES = 500;
    private static final int MOST_TRACKERS = 500;
    private static final int LONGEST_MESSAGE = 100_000;

    /**
     * One wanted tracker; at least one of the two is there.
     *
     * @param id     a stored tracker, null for an inline one
     * @param inline the definition in the request, null when there is none; used when {@code id} is absent or unknown
     */
    record TrackerChoice(String id, TrackerSnapshot inline) {
    }

    /** Reads a body; every broken rule is a 400 that names the member. */
    static DetectRequest read(byte[] body) {
        JsonFields fields = JsonBody.object(body, MAX_BODY_BYTES);
        boolean all = fields.flag("enableAllTrackers").orElse(false);
        return new DetectRequest(trackers(fields, all), all, texts(fields), fields.text("languageCode").orElse(null),
                fields.decimal("minScore", 0, 1).orElse(null),
                fields.flag("explain").orElse(false));
    }

    private static List<TrackerChoice> trackers(JsonFields fields, boolean all) {
        List<TrackerChoice> choices = fields.objects("trackers").stream().map(DetectRequest::choice).toList();
        if (choices.isEmpty() && !all) {
            throw new ApiException(PreviewError.TRACKERS_REQUIRED);
        }
        if (choices.size() > MOST_TRACKERS) {
            throw new ApiException(PreviewError.TRACKER_COUNT, MOST_TRACKERS);
        }
        return choices;
    }

    private static TrackerChoice choice(JsonFields tracker) {
        String id = tracker.text("id").map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        boolean inline = id == null || tracker.has("name") && tracker.has("vocabulary");
        return new TrackerChoice(id, inline ? inline(tracker) : null);
    }

    private static TrackerSnapshot inline(JsonFields tracker) {
        String name = tracker.requiredText("name");
        if (!tracker.has("vocabulary")) {
            throw new ApiException(RequestError.FIELD_REQUIRED, tracker.pathOf("vocabulary"));
        }
        List<String> vocabulary = tracker.texts("vocabulary");
        if (vocabulary.isEmpty()) {
            throw new ApiException(RequestError.FIELD_EMPTY, tracker.pathOf("vocabulary"));
        }
        return new TrackerSnapshot(null, 0, name, vocabulary, tracker.texts("excludeVocabulary"), tracker.texts("languages"),
                tracker.decimal("threshold", 0, 1).orElse(null));
    }

    private static List<String> texts(JsonFields fields) {
        if (!fields.has("messages")) {
            throw new ApiException(RequestError.FIELD_REQUIRED, "messages");
        }
        List<String> texts = fields.objects("messages").stream().map(DetectRequest::text).toList();
        if (texts.isEmpty() || texts.size() > MOST_MESSAGES) {
            throw new ApiException(PreviewError.MESSAGE_COUNT, MOST_MESSAGES);
        }
        return texts;
    }

    private static String text(JsonFields message) {
        JsonFields payload = message.object("payload")
                .orElseThrow(() -> new ApiException(RequestError.FIELD_REQUIRED, message.pathOf("payload")));
        String text = payload.requiredText("content");
        if (text.length() > LONGEST_MESSAGE) {
            throw new ApiException(PreviewError.MESSAGE_TOO_LONG, payload.pathOf("content"), LONGEST_MESSAGE);
        }
        return text;
    }
}
