package io.phrasewatch.ingest.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Options of a query string as the members of a JSON object, in whichever way clients write lists: JSON text ({@code ["a","b"]}), a
 * repeated key, a bare list ({@code [a,b]}) or brackets in the key ({@code list[0][name]=a}). Names that are no options are left out.
 */
public final class QueryOptions {

    private static final Set<String> LISTS =
            Set.of("trackers", "entities", "customEntities", "conversationType", "customVocabulary", "channelMetadata");
    private static final Set<String> OBJECTS = Set.of("metadata");
    private static final Set<String> SCALARS = Set.of("name", "confidenceThreshold", "detectPhrases", "detectEntities", "enableAllTrackers",
            "enableAllTracker", "webhookUrl", "timezoneOffset", "languageCode", "mode", "enableSeparateRecognitionPerChannel",
            "enableSpeakerDiarization", "diarizationSpeakerCount", "enableSummary");
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private QueryOptions() {
    }

    /**
     * The options of a query.
     *
     * @param query decoded values by decoded key, in order
     */
    public static ObjectNode read(Map<String, List<String>> query) {
        ObjectNode options = JsonNodeFactory.instance.objectNode();
        BracketKeys nested = new BracketKeys();
        query.forEach((key, values) -> {
            if (LISTS.contains(key)) {
                options.set(key, list(values));
            } else if (OBJECTS.contains(key)) {
                options.set(key, json(values.get(0)));
            } else if (SCALARS.contains(key)) {
                options.put(key, values.get(0));
            } else if (LISTS.contains(BracketKeys.name(key)) || OBJECTS.contains(BracketKeys.name(key))) {
                nested.add(key, values);
            }
        });
        nested.members().forEach(options::set);
        return options;
    }

    private static JsonNode list(List<String> values) {
        if (values.size() == 1) {
            return listText(values.get(0).strip());
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.stream().filter(value -> !value.isBlank()).map(QueryOptions::json).forEach(list::add);
        return list;
    }

    /** A list in one value: JSON, a bare list, or a single element. */
    private static JsonNode listText(String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        JsonNode value = json(text);
        if (value.isArray()) {
            return value;
        }
        if (value.isObject()) {
            return list.add(value);
        }
        if (text.startsWith("[") && text.endsWith("]") && text.length() > 1) {
            return bareList(text.substring(1, text.length() - 1), list);
        }
        return text.isEmpty() ? list : list.add(text);
    }

    private static ArrayNode bareList(String elements, ArrayNode list) {
        for (String element : elements.split(",")) {
            if (!element.isBlank()) {
                list.add(element.strip());
            }
        }
        return list;
    }

    /** The value as JSON when it is an object or array, as a text otherwise. */
    private static JsonNode json(String text) {
        if (!text.strip().startsWith("[") && !text.strip().startsWith("{")) {
            return TextNode.valueOf(text);
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return TextNode.valueOf(text);
        }
    }
}
