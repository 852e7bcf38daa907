package io.phrasewatch.tracker.management;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Bodies a hostile or confused client might send: the right members with any values, and the values nobody expects. */
final class RandomJson {

    private static final List<String> MEMBERS = List.of("name", "vocabulary", "id", "description", "categories", "languages",
            "excludeVocabulary", "threshold", "op", "path", "value", "unknown");
    private static final List<String> TEXTS = List.of("", " ", "name", "a phrase", "a phrase", "why?", "\u0000", "\ud800", "\udc00x", "%s%n",
            "'; drop table tracker; --", "/vocabulary", "/name", "add", "remove", "replace", "en-US", "x".repeat(300), "👍", "\u202e", "1e999");

    private static final List<String> OPERATIONS = List.of("add", "replace", "remove", "move");
    private static final List<String> POINTERS = List.of("/name", "/vocabulary", "/languages", "/description", "/excludeVocabulary", "/");

    private final Random random;
    private final JsonNodeFactory nodes = JsonNodeFactory.withExactBigDecimals(true);

    RandomJson(long seed) {
        this.random = new Random(seed);
    }

    /** Any JSON value, most often an object that resembles a tracker or an array of such. */
    JsonNode value(int depth) {
        return switch (random.nextInt(depth <= 0 ? 5 : 9)) {
            case 0 -> nodes.textNode(pick(TEXTS));
            case 1 -> nodes.numberNode(random.nextInt(5) - 2);
            case 2 -> nodes.numberNode(new BigDecimal(random.nextBoolean() ? "1E+99999999" : "0.5"));
            case 3 -> nodes.booleanNode(random.nextBoolean());
            case 4 -> nodes.nullNode();
            case 5, 6 -> array(depth);
            default -> object(depth);
        };
    }

    private ArrayNode array(int depth) {
        ArrayNode array = nodes.arrayNode();
        for (int count = random.nextInt(4); count > 0; count--) {
            array.add(value(depth - 1));
        }
        return array;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = nodes.objectNode();
        for (String member : MEMBERS) {
            if (random.nextInt(3) > 0) {
                object.set(member, member(member, depth));
            }
        }
        return object;
    }

    private JsonNode member(String member, int depth) {
        if (random.nextInt(4) == 0) {
            return value(depth - 1);
        }
        if (member.equals("op") || member.equals("path")) {
            return nodes.textNode(pick(member.equals("op") ? OPERATIONS : POINTERS));
        }
        return member.endsWith("ocabulary") || member.equals("categories") || member.equals("languages")
                ? texts() : nodes.textNode(pick(TEXTS));
    }

    private ArrayNode texts() {
        ArrayNode array = nodes.arrayNode();
        for (int count = random.nextInt(3); count > 0; count--) {
            array.add(pick(TEXTS));
        }
        return array;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
