package io.phrasewatch.ingest.submission;

import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.contracts.CustomEntity;
import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a request says besides its content and its trackers. Members nobody knows are ignored. */
final class OptionsReader {

    private static final double DEFAULT_CONFIDENCE = 0.5;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_TYPE = 100;
    private static final int LONGEST_TAG = 35;
    private static final int LONGEST_METADATA = 128;
    private static final int LONGEST_ENTITY = 1_000;
    private static final int MOST_ENTITIES = 10_000;

    ProcessingOptions options(JsonFields body) {
        return new ProcessingOptions(
                body.decimal("confidenceThreshold", 0, 1).orElse(DEFAULT_CONFIDENCE),
                body.flag("detectPhrases").orElse(false),
                body.flag("detectEntities").orElse(false),
                entities(body),
                BoundedText.optional(body, "languageCode", LONGEST_TAG).orElse(null),
                body.integer("timezoneOffset", -MINUTES_OF_A_DAY, MINUTES_OF_A_DAY).orElse(0));
    }

    GivenAttributes attributes(JsonFields body) {
        return new GivenAttributes(BoundedText.optional(body, "name", LONGEST_NAME).orElse(null), type(body), metadata(body));
    }

    private static List<CustomEntity> entities(JsonFields body) {
        String member = "entities";
        List<JsonFields> elements = body.objects(member);
        if (elements.size() > MOST_ENTITIES) {
            throw new ApiException(RequestError.TOO_MANY_ITEMS, member, MOST_ENTITIES);
        }
        return elements.stream().map(OptionsReader::entity).toList();
    }

    private static CustomEntity entity(JsonFields element) {
        return new CustomEntity(
                BoundedText.required(element, "customType", LONGEST_ENTITY),
                BoundedText.required(element, "text", LONGEST_ENTITY),
                BoundedText.optional(element, "value", LONGEST_ENTITY).orElse(null));
    }

    /** A string, or the first of a list of them: a conversation has one type. */
    private static String type(JsonFields body) {
        String member = "conversationType";
        if (!body.node(member).isArray()) {
            return BoundedText.optional(body, member, LONGEST_TYPE).orElse(null);
        }
        Optional<String> first = body.texts(member).stream().findFirst();
        if (first.isPresent() && first.get().length() > LONGEST_TYPE) {
            throw new ApiException(RequestError.FIELD_TOO_LONG, member + "[0]", LONGEST_TYPE);
        }
        return first.orElse(null);
    }

    private static Map<String, String> metadata(JsonFields body) {
        Map<String, String> metadata = new LinkedHashMap<>();
        body.object("metadata").ifPresent(given -> {
            for (Map.Entry<String, JsonNode> entry : body.node("metadata").properties()) {
                given.text(entry.getKey()).ifPresent(value -> metadata.put(metadataKey(entry.getKey()), shortText(given.pathOf(entry.getKey()), value)));
            }
        });
        return metadata;
    }

    /** The same rules as for the metadata that a client gives a conversation later. */
    private static String metadataKey(String key) {
        if (key.isBlank()) {
            throw new ApiException(RequestError.FIELD_EMPTY, "metadata key");
        }
        return shortText("metadata key", key);
    }

    private static String shortText(String path, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_METADATA) {
            throw new ApiException(RequestError.FIELD_TOO_LONG, path, LONGEST_METADATA);
        }
        return text;
    }
}
