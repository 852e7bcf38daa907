package io.phrasewatch.standalone.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.embedded.BackendException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reading files that people wrote: every failure is one line that names the file, the place and the rule. */
final class InputFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path path;

    InputFile(Path path) {
        this.path = path;
    }

    /** The whole file. */
    String text() {
        try {
            String text = Files.readString(path);
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new BackendException("there is no file " + path, e);
        } catch (CharacterCodingException e) {
            throw new BackendException(path + " is not UTF-8", e);
        } catch (IOException e) {
            throw new BackendException("cannot read " + path, e);
        }
    }

    /** A failure at a place of the file. */
    BackendException broken(String place, String rule) {
        return new BackendException(path.getFileName() + (place.isEmpty() ? " " : ", " + place + " ") + rule);
    }

    /** What the parser did not like, without the excerpt of the file that it prints by default. */
    BackendException unreadable(String place, String format, JsonProcessingException cause) {
        String at = cause.getLocation() == null || !place.isEmpty() ? place : "line " + cause.getLocation().getLineNr();
        return broken(at, "is not " + format);
    }

    /** Texts of a member: an array, a single text, or nothing. */
    List<String> texts(JsonNode object, String member, String place) {
        JsonNode value = object.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (value.isTextual()) {
            return List.of(value.asText());
        }
        if (!value.isArray()) {
            throw broken(place + "." + member, "must be a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isTextual() || element.asText().isBlank()) {
                throw broken(place + "." + member + "[" + texts.size() + "]", "must be a text that is not empty");
            }
            texts.add(element.asText());
        }
        return texts;
    }
}
