package io.phrasewatch.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The members of one JSON object, read leniently: {@code null} counts as absent, booleans and numbers may come as strings. A wrong
 * type is an {@link ApiException} of status 400 that names the member by its path, such as {@code messages[2].payload.content}.
 */
public final class JsonFields {

    /** Reading a number takes time that grows with the square of its digits. */
    private static final int LONGEST_NUMBER = 400;

    private final JsonNode object;
    private final String path;

    /**
     * Members of an object.
     *
     * @param object an object node
     * @param path   where the object stands in the body, empty for the body itself
     */
    public JsonFields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** Path of a member, for error messages. */
    public String pathOf(String member) {
        return path.isEmpty() ? member : path + "." + member;
    }

    /** Whether the member is there and not null. */
    public boolean has(String member) {
        return object.hasNonNull(member);
    }

    /** The raw member; a missing node when absent or null. */
    public JsonNode node(String member) {
        return has(member) ? object.get(member) : MissingNode.getInstance();
    }

    /** A string; numbers and booleans are taken as their text. Empty when absent. */
    public Optional<String> text(String member) {
        return scalar(member, "a string");
    }

    /** A string with something in it besides white space. */
    public String requiredText(String member) {
        String value = text(member).orElseThrow(() -> new ApiException(RequestError.FIELD_REQUIRED, pathOf(member)));
        if (value.isBlank()) {
            throw new ApiException(RequestError.FIELD_EMPTY, pathOf(member));
        }
        return value;
    }

    /** A boolean, also as "true" or "false". Empty when absent or an empty string. */
    public Optional<Boolean> flag(String member) {
        Optional<String> text = scalar(member, "a boolean").map(String::strip).filter(value -> !value.isEmpty());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (text.get().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> throw wrongType(member, "a boolean");
        };
    }

    /** A number, also as a string. Empty when absent or an empty string. */
    public Optional<BigDecimal> number(String member) {
        Optional<String> text = scalar(member, "a number").map(String::strip).filter(value -> !value.isEmpty());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.get().length() > LONGEST_NUMBER) {
            throw wrongType(member, "a number");
        }
        try {
            return Optional.of(new BigDecimal(text.get())).filter(value -> Math.abs((long) value.scale()) < 400);
        } catch (NumberFormatException e) {
            throw wrongType(member, "a number");
        }
    }

    /** An integer within the bounds, both inclusive. Empty when absent. */
    public Optional<Integer> integer(String member, int least, int most) {
        return number(member).map(value -> {
            if (value.stripTrailingZeros().scale() > 0 || value.compareTo(BigDecimal.valueOf(least)) < 0
                    || value.compareTo(BigDecimal.valueOf(most)) > 0) {
                throw wrongType(member, "an integer from " + least + " to " + most);
            }
            return value.intValueExact();
        });
    }

    /** A number within the bounds, both inclusive. Empty when absent. */
    public Optional<Double> decimal(String member, double least, double most) {
        return number(member).map(value -> {
            double number = value.doubleValue();
            if (number < least || number > most) {
                throw wrongType(member, "a number from " + least + " to " + most);
            }
            return number;
        });
    }

    /** A list of strings; empty when absent. Elements must be non-blank strings. */
    public List<String> texts(String member) {
        List<String> values = new ArrayList<>();
        for (JsonNode element : array(member)) {
            String at = pathOf(member) + "[" + values.size() + "]";
            if (!element.isTextual()) {
                throw new ApiException(RequestError.FIELD_TYPE, at, "a string");
            }
            if (element.asText().isBlank()) {
                throw new ApiException(RequestError.FIELD_EMPTY, at);
            }
            values.add(element.asText());
        }
        return values;
    }

    /** A list of objects; empty when absent. */
    public List<JsonFields> objects(String member) {
        List<JsonFields> values = new ArrayList<>();
        for (JsonNode element : array(member)) {
            String at = pathOf(member) + "[" + values.size() + "]";
            if (!element.isObject()) {
                throw new ApiException(RequestError.FIELD_TYPE, at, "an object");
            }
            values.add(new JsonFields(element, at));
        }
        return values;
    }

    /** A nested object; empty when absent. */
    public Optional<JsonFields> object(String member) {
        JsonNode value = node(member);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            throw wrongType(member, "an object");
        }
        return Optional.of(new JsonFields(value, pathOf(member)));
    }

    /** The failure of a member that is not what it must be. */
    public ApiException wrongType(String member, String expected) {
        return new ApiException(RequestError.FIELD_TYPE, pathOf(member), expected);
    }

    private Optional<String> scalar(String member, String expected) {
        JsonNode value = node(member);
        if (value.isContainerNode()) {
            throw wrongType(member, expected);
        }
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
    }

    private JsonNode array(String member) {
        JsonNode value = node(member);
        if (!value.isMissingNode() && !value.isArray()) {
            throw wrongType(member, "an array");
        }
        return value;
    }
}
