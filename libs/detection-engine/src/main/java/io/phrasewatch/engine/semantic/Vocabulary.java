package io.phrasewatch.engine.semantic;

import java.util.HashMap;
import java.util.Map;

/**
 * The word pieces of an encoder and their numbers, read from the {@code model.vocab} object of a Hugging Face
 * {@code tokenizer.json}. Reads only that one object, hence no JSON library.
 */
final class Vocabulary {

    private Vocabulary() {
    }

    /**
     * Piece to number.
     *
     * @throws IllegalArgumentException when there is no complete vocabulary in {@code tokenizerJson}
     */
    static Map<String, Integer> read(String tokenizerJson) {
        int at = tokenizerJson.indexOf("\"vocab\"");
        at = at < 0 ? -1 : tokenizerJson.indexOf('{', at);
        if (at < 0) {
            throw new IllegalArgumentException("the tokenizer file has no vocabulary");
        }
        Map<String, Integer> pieces = new HashMap<>(1 << 16);
        int close = tokenizerJson.length();
        while (true) {
            int open = at + 1;
            while (open < close && tokenizerJson.charAt(open) != '"' && tokenizerJson.charAt(open) != '}') {
                open++;
            }
            if (open >= close) {
                throw new IllegalArgumentException("the vocabulary of the tokenizer file does not end");
            }
            if (tokenizerJson.charAt(open) == '}') {
                return pieces;
            }
            int end = endOfString(tokenizerJson, open + 1);
            int number = tokenizerJson.indexOf(':', end) + 1;
            at = number;
            while (tokenizerJson.charAt(at) != ',' && tokenizerJson.charAt(at) != '}') {
                at++;
            }
            pieces.put(unescaped(tokenizerJson.substring(open + 1, end)), Integer.valueOf(tokenizerJson.substring(number, at).trim()));
            at = tokenizerJson.charAt(at) == '}' ? at - 1 : at;
        }
    }

    private static int endOfString(String json, int from) {
        int at = from;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static String unescaped(String literal) {
        if (literal.indexOf('\\') < 0) {
            return literal;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escape = literal.charAt(++i);
            if (escape == 'u') {
                plain.append((char) Integer.parseInt(literal.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                plain.append(escape);
            }
        }
        return plain.toString();
    }
}
