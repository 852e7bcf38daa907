package io.phrasewatch.ingest.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects values under keys such as {@code list[0][name]} or {@code list[]}, as the npm package {@code qs} writes them. A level whose
 * keys are all numbers or empty becomes an array in the order of those numbers. Deeper than {@value #DEEPEST} levels is cut off.
 */
final class BracketKeys {

    private static final int DEEPEST = 8;
    /** Numbers without leading zeros: the longer one is the larger one. */
    private static final Comparator<String> BY_NUMBER = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Map<String, Object> root = new LinkedHashMap<>();

    /** The part of a key before its first bracket. */
    static String name(String key) {
        int bracket = key.indexOf('[');
        return bracket < 0 ? key : key.substring(0, bracket);
    }

    void add(String key, List<String> values) {
        List<String> path = path(key);
        for (String value : values) {
            add(path, value);
        }
    }

    /** What was collected, by name. */
    Map<String, JsonNode> members() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        root.forEach((name, value) -> members.put(name, node(value)));
        return members;
    }

    @SuppressWarnings("unchecked")
    private void add(List<String> path, String value) {
        Map<String, Object> level = root;
        for (int i = 0; i < path.size() - 1; i++) {
            Object next = level.computeIfAbsent(key(path.get(i), level), key -> new LinkedHashMap<String, Object>());
            if (!(next instanceof Map)) {
                return;
            }
            level = (Map<String, Object>) next;
        }
        level.putIfAbsent(key(path.get(path.size() - 1), level), value);
    }

    /** An empty key means "one more". */
    private static String key(String segment, Map<String, Object> level) {
        return segment.isEmpty() ? String.valueOf(level.size()) : segment;
    }

    private static List<String> path(String key) {
        List<String> path = new ArrayList<>(List.of(name(key)));
        int at = key.indexOf('[');
        while (at >= 0 && path.size() < DEEPEST) {
            int end = key.indexOf(']', at);
            if (end < 0) {
                break;
            }
            path.add(key.substring(at + 1, end));
            at = key.indexOf('[', end);
        }
        return path;
    }

    private static JsonNode node(Object value) {
        if (value instanceof Map<?, ?> level) {
            return level.keySet().stream().allMatch(key -> isIndex((String) key)) ? array(level) : object(level);
        }
        return TextNode.valueOf((String) value);
    }

    private static ArrayNode array(Map<?, ?> level) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        level.keySet().stream().map(String.class::cast).sorted(BY_NUMBER).forEach(key -> array.add(node(level.get(key))));
        return array;
    }

    private static ObjectNode object(Map<?, ?> level) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        level.forEach((key, value) -> object.set((String) key, node(value)));
        return object;
    }

    private static boolean isIndex(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
