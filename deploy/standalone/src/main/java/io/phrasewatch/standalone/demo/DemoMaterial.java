package io.phrasewatch.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The trackers and the conversation of the demo. */
final class DemoMaterial {

    private DemoMaterial() {
    }

    /** Array of {@code {"name", "vocabulary"}}. */
    static JsonNode trackers() {
        return load("trackers.json");
    }

    /** Body of a text submission without its trackers. */
    static JsonNode conversation() {
        return load("conversation.json");
    }

    private static JsonNode load(String resource) {
        try (InputStream in = DemoMaterial.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
