package io.phrasewatch.tracker.management;

import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonFields;
import java.util.ArrayList;
import java.util.List;

/** Reads trackers from request bodies. Types are strict here, unlike in the rest of the API: the seeds document 400 for other types. */
final class TrackerBody {

    private static final double LEAST_THRESHOLD = 0;
    private static final double MOST_THRESHOLD = 1;

    private TrackerBody() {
    }

    /** The trackers of a bulk body, in order. */
    static List<TrackerContent> many(JsonNode array) {
        List<TrackerContent> contents = new ArrayList<>();
        for (JsonNode element : array) {
            String at = "[" + contents.size() + "]";
            if (!element.isObject()) {
                throw new ApiException(RequestError.FIELD_TYPE, at, "an object");
            }
            contents.add(one(element, at, TrackerContent.EMPTY));
        }
        if (contents.isEmpty()) {
            throw new ApiException(RequestError.TOO_FEW_ITEMS, "trackers", 1);
        }
        return contents;
    }

    /**
     * One tracker.
     *
     * @param object an object node
     * @param path   where it stands in the body, empty for the body itself
     * @param before what absent optional members keep; a client of the first platform must not erase what it does not know
     */
    static TrackerContent one(JsonNode object, String path, TrackerContent before) {
        JsonFields fields = new JsonFields(object, path);
        return new TrackerContent(
                requiredText(fields, "name"),
                requiredTexts(fields, "vocabulary"),
                object.has("description") ? description(fields) : before.description(),
                object.has("categories") ? texts(fields, "categories") : before.categories(),
                object.has("languages") ? texts(fields, "languages") : before.languages(),
                object.has("excludeVocabulary") ? texts(fields, "excludeVocabulary") : before.excludeVocabulary(),
                object.has("threshold") ? threshold(fields) : before.threshold());
    }

    private static String requiredText(JsonFields fields, String member) {
        JsonNode value = fields.node(member);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw fields.wrongType(member, "a string");
        }
        return fields.requiredText(member);
    }

    private static List<String> requiredTexts(JsonFields fields, String member) {
        if (!fields.has(member)) {
            throw new ApiException(RequestError.FIELD_REQUIRED, fields.pathOf(member));
        }
        return fields.texts(member);
    }

    private static String description(JsonFields fields) {
        return fields.has("description") ? requiredText(fields, "description") : null;
    }

    private static List<String> texts(JsonFields fields, String member) {
        List<String> texts = fields.texts(member);
        return texts.isEmpty() ? null : texts;
    }

    private static Double threshold(JsonFields fields) {
        return fields.decimal("threshold", LEAST_THRESHOLD, MOST_THRESHOLD).orElse(null);
    }
}
