package io.phrasewatch.standalone.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A tracker to measure.
 *
 * @param name unique in its file
 * @param vocabulary at least one phrase
 * @param threshold 0..1, null for the default
 */
record TrackerSpec(String name, List<String> vocabulary, List<String> excludeVocabulary, List<String> languages, Double threshold) {

    /** As {@code POST /v1/detect} wants it. */
    ObjectNode asJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", name);
        json.set("vocabulary", array(vocabulary));
        json.set("excludeVocabulary", array(excludeVocabulary));
        json.set("languages", array(languages));
        return threshold == null ? json : json.put("threshold", threshold);
    }

    private static ArrayNode array(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
