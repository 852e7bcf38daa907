package io.phrasewatch.engine.encoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of replacements that SentencePiece compiles into its models: a double-array trie (darts-clone) over UTF-8 and a pool of
 * replacements. Replaces grapheme by grapheme, else character by character.
 */
final class SentencePieceNormaliser {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final int LONGEST_GRAPHEME = 6;
    private static final int LEAF = 1 << 8;
    private static final int LABEL = 1 << 31 | 0xFF;
    private static final int VALUE = Integer.MAX_VALUE;

    private final int[] units;
    private final byte[] replacements;

    /** @param compiled size of the trie in bytes, the trie, the replacements, each ended by a zero byte */
    SentencePieceNormaliser(byte[] compiled) {
        ByteBuffer buffer = ByteBuffer.wrap(compiled).order(ByteOrder.LITTLE_ENDIAN);
        int size = compiled.length < Integer.BYTES ? -1 : buffer.getInt();
        if (size < Integer.BYTES || size > compiled.length - Integer.BYTES || size % Integer.BYTES != 0) {
            throw new EncoderException("the tokenizer's precompiled_charsmap is broken");
        }
        units = new int[size / Integer.BYTES];
        buffer.asIntBuffer().get(units);
        replacements = Arrays.copyOfRange(compiled, Integer.BYTES + size, compiled.length);
    }

    String normalised(String text) {
        StringBuilder normalised = new StringBuilder(text.length());
        Matcher graphemes = GRAPHEME.matcher(text);
        while (graphemes.find()) {
            String grapheme = graphemes.group();
            String whole = grapheme.getBytes(StandardCharsets.UTF_8).length < LONGEST_GRAPHEME ? replacement(grapheme) : null;
            if (whole != null) {
                normalised.append(whole);
            } else {
                grapheme.codePoints().mapToObj(Character::toString).forEach(character -> {
                    String other = replacement(character);
                    normalised.append(other == null ? character : other);
                });
            }
        }
        return normalised.toString();
    }

    /** Of the shortest beginning that has one; null when none has. */
    private String replacement(String characters) {
        int at = offset(units[0]);
        for (byte octet : characters.getBytes(StandardCharsets.UTF_8)) {
            at ^= octet & 0xFF;
            if (octet == 0 || at < 0 || at >= units.length || (units[at] & LABEL) != (octet & 0xFF)) {
                return null;
            }
            int unit = units[at];
            at ^= offset(unit);
            if ((unit & LEAF) != 0 && at >= 0 && at < units.length) {
                return textAt(units[at] & VALUE);
            }
        }
        return null;
    }

    private static int offset(int unit) {
        return (unit >>> 10) << ((unit & 1 << 9) >>> 6);
    }

    private String textAt(int start) {
        int end = start;
        while (end < replacements.length && replacements[end] != 0) {
            end++;
        }
        return start >= end ? "" : new String(replacements, start, end - start, StandardCharsets.UTF_8);
    }
}
