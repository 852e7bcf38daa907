package io.phrasewatch.ingest.submission;

import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.kit.error.ApiException;
import java.util.Iterator;
import java.util.Map;

/** Refuses the one character PostgreSQL can not store, wherever in a body it hides, before anything is accepted. */
public final class NulCharacter {

    private NulCharacter() {
    }

    /**
     * Passes a body without it.
     *
     * @throws ApiException 400 naming the first member with it
     */
    public static void refuse(JsonNode body) {
        if (isIn(body)) {
            throw new ApiException(SubmissionError.BAD_CHARACTER, pathIn(body));
        }
    }

    private static boolean isIn(JsonNode node) {
        if (node.isTextual()) {
            return isIn(node.textValue());
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
            if (isIn(names.next())) {
                return true;
            }
        }
        for (JsonNode child : node) {
            if (isIn(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(String text) {
        return text.indexOf('\0') >= 0;
    }

    private static String pathIn(JsonNode node) {
        if (node.isArray()) {
            int index = 0;
            while (!isIn(node.get(index))) {
                index++;
            }
            return "[" + index + "]" + below(node.get(index));
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (isIn(member.getKey())) {
                return member.getKey().replace("\0", "\\u0000");
            }
            if (isIn(member.getValue())) {
                return member.getKey() + below(member.getValue());
            }
        }
        return "";
    }

    private static String below(JsonNode node) {
        String path = node.isContainerNode() ? pathIn(node) : "";
        return path.isEmpty() || path.startsWith("[") ? path : "." + path;
    }
}
