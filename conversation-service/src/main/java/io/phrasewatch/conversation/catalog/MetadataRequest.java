package io.phrasewatch.conversation.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonBody;
import io.phrasewatch.kit.json.JsonFields;
import java.util.TreeMap;
import java.util.Map;

/**
 * Body of an update: {@code {"metadata": {...}}}. Everything else of a conversation is fixed and ignored here.
 *
 * @param metadata strings by key; replaces what was there
 */
record MetadataRequest(Map<String, String> metadata) {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int LONGEST = 128;

    static MetadataRequest parse(byte[] body) {
        JsonFields fields = JsonBody.objectWithoutTwins(body, MOST_BYTES);
        if (!fields.has("metadata")) {
            throw new ApiException(RequestError.FIELD_REQUIRED, "metadata");
        }
        fields.object("metadata");
        Map<String, String> metadata = new TreeMap<>();
        fields.node("metadata").fields().forEachRemaining(member -> metadata.put(key(member.getKey()), value(member)));
        return new MetadataRequest(metadata);
    }

    private static String key(String key) {
        if (key.isBlank()) {
            throw new ApiException(RequestError.FIELD_EMPTY, "metadata key");
        }
        return checked("metadata key", key);
    }

    private static String value(Map.Entry<String, JsonNode> member) {
        String path = "metadata." + member.getKey();
        if (!member.getValue().isTextual()) {
            throw new ApiException(RequestError.FIELD_TYPE, path, "a string");
        }
        return checked(path, member.getValue().asText());
    }

    private static String checked(String path, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new ApiException(RequestError.FIELD_TOO_LONG, path, LONGEST);
        }
        if (text.indexOf('\0') >= 0) {
            throw new ApiException(RequestError.FIELD_TYPE, path, "free of NUL characters");
        }
        return text;
    }
}
