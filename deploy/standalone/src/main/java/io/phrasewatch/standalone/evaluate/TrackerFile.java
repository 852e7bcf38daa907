package io.phrasewatch.standalone.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Trackers as the tracker page exports them, JSON or YAML: {@code {trackers: [...]}}, a list, or one tracker. Members of the management
 * API that detection does not need are passed over.
 */
final class TrackerFile {

    private static final int MOST_TRACKERS = 500;
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final InputFile file;

    TrackerFile(Path path) {
        this.file = new InputFile(path);
    }

    /** @throws io.phrasewatch.embedded.BackendException saying what is wrong and where */
    List<TrackerSpec> read() {
        List<TrackerSpec> trackers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode element : list(tree())) {
            TrackerSpec tracker = tracker(element, "trackers[" + trackers.size() + "]");
            if (!names.add(tracker.name())) {
                throw file.broken("trackers[" + trackers.size() + "].name", "is there twice: \"" + tracker.name() + "\"");
            }
            trackers.add(tracker);
        }
        if (trackers.isEmpty() || trackers.size() > MOST_TRACKERS) {
            throw file.broken("", "must hold 1 to " + MOST_TRACKERS + " trackers, holds " + trackers.size());
        }
        return List.copyOf(trackers);
    }

    private JsonNode tree() {
        try {
            return YAML.readTree(file.text());
        } catch (JsonProcessingException e) {
            throw file.unreadable("", "JSON or YAML", e);
        }
    }

    private Iterable<JsonNode> list(JsonNode tree) {
        if (tree.isArray()) {
            return tree;
        }
        if (tree.path("trackers").isArray()) {
            return tree.path("trackers");
        }
        if (tree.isObject() && tree.has("name")) {
            return List.of(tree);
        }
        throw file.broken("", "must hold a list of trackers, or an object with a list named \"trackers\"");
    }

    private TrackerSpec tracker(JsonNode element, String place) {
        if (!element.isObject()) {
            throw file.broken(place, "must be an object with a name and a vocabulary");
        }
        if (!element.path("name").isValueNode() || element.path("name").asText().isBlank() || element.path("name").isNull()) {
            throw file.broken(place + ".name", "is missing");
        }
        List<String> vocabulary = file.texts(element, "vocabulary", place);
        if (vocabulary.isEmpty()) {
            throw file.broken(place + ".vocabulary", "must hold at least one phrase");
        }
        return new TrackerSpec(element.path("name").asText(), vocabulary, file.texts(element, "excludeVocabulary", place),
                file.texts(element, "languages", place), threshold(element.path("threshold"), place));
    }

    private Double threshold(JsonNode value, String place) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber() || !(value.asDouble() >= 0 && value.asDouble() <= 1)) {
            throw file.broken(place + ".threshold", "must be a number from 0 to 1");
        }
        return value.asDouble();
    }
}
