package io.phrasewatch.engine.semantic;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The word pieces of an encoder and their numbers, read from the {@code model.vocab} object of a Hugging Face
 * {@code tokenizer.json}. Reads only that one object, hence no JSON library.
 */
final class Vocabulary {

    private static final Pattern OPENING = Pattern.compile("\"vocab\"\\s*:\\s*\\{");
    private static final Pattern ENTRY = Pattern.compile("\\G\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*:\\s*(\\d+)\\s*([,}])");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private Vocabulary() {
    }

    /**
     * Piece to number.
     *
     * @throws IllegalArgumentException when there is no complete vocabulary in {@code tokenizerJson}
     */
    static Map<String, Integer> read(String tokenizerJson) {
        Matcher opening = OPENING.matcher(tokenizerJson);
        if (!opening.find()) {
            throw new IllegalArgumentException("the tokenizer file has no vocabulary");
        }
        Map<String, Integer> pieces = new HashMap<>(1 << 16);
        Matcher entry = ENTRY.matcher(tokenizerJson);
        int at = opening.end();
        while (entry.find(at)) {
            pieces.put(unescaped(entry.group(1)), Integer.valueOf(entry.group(2)));
            if (entry.group(3).equals("}")) {
                return pieces;
            }
            at = entry.end();
        }
        throw new IllegalArgumentException("the vocabulary of the tokenizer file is broken behind " + pieces.size() + " pieces");
    }

    private static String unescaped(String literal) {
        return literal.indexOf('\\') < 0 ? literal : ESCAPE.matcher(literal).replaceAll(escape -> Matcher.quoteReplacement(
                escape.group(1) == null ? escape.group(2) : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
