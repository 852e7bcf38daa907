package io.phrasewatch.standalone.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Messages, a JSON object a line: {@code {"text": "...", "trackers": ["name", ...]}}. The text may be called {@code content} or
 * {@code message} as well, or be where the process API has it; the names {@code expected} or {@code expectedTrackers}. Empty lines are
 * passed over.
 */
final class MessageFile {

    private static final int LONGEST_MESSAGE = 100_000;
    private static final List<String> TEXTS = List.of("/text", "/content", "/message", "/payload/content");
    private static final List<String> EXPECTATIONS = List.of("trackers", "expected", "expectedTrackers");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final InputFile file;

    MessageFile(Path path) {
        this.file = new InputFile(path);
    }

    /**
     * @param known names of the trackers there are
     * @throws io.phrasewatch.embedded.BackendException saying what is wrong and where
     */
    List<ExpectedMessage> read(Set<String> known) {
        List<ExpectedMessage> messages = new ArrayList<>();
        int line = 0;
        for (String content : (Iterable<String>) lines()::iterator) {
            line++;
            if (!content.isBlank()) {
                messages.add(message(line, tree(content, line), known));
            }
        }
        if (messages.isEmpty()) {
            throw file.broken("", "holds no message");
        }
        return List.copyOf(messages);
    }

    private Stream<String> lines() {
        return file.text().lines();
    }

    private JsonNode tree(String content, int line) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw file.unreadable("line " + line, "a JSON object", e);
        }
    }

    private ExpectedMessage message(int line, JsonNode object, Set<String> known) {
        String place = "line " + line;
        if (!object.isObject()) {
            throw file.broken(place, "is not a JSON object");
        }
        String text = TEXTS.stream().map(object::at).filter(JsonNode::isTextual).map(JsonNode::asText).findFirst()
                .orElseThrow(() -> file.broken(place, "has no \"text\""));
        if (text.isBlank() || text.length() > LONGEST_MESSAGE) {
            throw file.broken(place, "must have a text of 1 to " + LONGEST_MESSAGE + " characters");
        }
        String member = EXPECTATIONS.stream().filter(object::hasNonNull).findFirst()
                .orElseThrow(() -> file.broken(place, "does not say which \"trackers\" it should find; [] means none"));
        Set<String> expected = new LinkedHashSet<>(file.texts(object, member, place));
        for (String name : expected) {
            if (!known.contains(name)) {
                throw file.broken(place, "expects the tracker \"" + name + "\", which is not among the trackers");
            }
        }
        return new ExpectedMessage(line, text, Set.copyOf(expected), object.path("languageCode").asText(null));
    }
}
