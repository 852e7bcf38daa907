package io.phrasewatch.engine.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into words that compare equal when a reader would call them the same, and remembers where each one stood.
 *
 * <p>The rules, which vocabulary and messages share:
 * <ul>
 *   <li>a word is a run of letters, digits and the marks on them; every other character separates words and is otherwise ignored,
 *       so "sale, right now" and "sale right now" are the same words;</li>
 *   <li>an apostrophe between two letters belongs to the word ("don't" is one word), in any of its typed forms;</li>
 *   <li>Chinese, Japanese and South-East Asian scripts, which have no spaces, give one word per character;</li>
 *   <li>words are compared in NFKC and case folded: "STRASSE" equals "straße", a composed "é" equals a decomposed one, but
 *       "cafe" and "café" differ, and of the Turkish dotted and dotless i all four are one;</li>
 *   <li>soft hyphens, joiners and variation selectors vanish.</li>
 * </ul>
 */
public final class Tokenizer {

    private static final String APOSTROPHES = "'\u2019\u2018\u02BC\u02B9\uFF07`\u00B4";
    /** What lower case makes of a capital dotted i. */
    private static final String DOTTED_I = "i\u0307";
    private static final int ZERO_WIDTH_SPACE = 0x200B;

    private Tokenizer() {
    }

    /**
     * The words of {@code text} in order.
     *
     * @param text any string, unpaired surrogates included; null counts as empty
     */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int length = text == null ? 0 : text.length();
        int at = 0;
        while (at < length) {
            int codePoint = text.codePointAt(at);
            if (!startsWord(codePoint)) {
                at += Character.charCount(codePoint);
                continue;
            }
            int end = isUnspaced(codePoint) ? endOfMarks(text, at + Character.charCount(codePoint)) : endOfWord(text, at);
            tokens.add(new Token(normalised(text, at, end), at, end));
            at = end;
        }
        return tokens;
    }

    private static boolean startsWord(int codePoint) {
        if (codePoint < 128) {
            return isAsciiWord(codePoint);
        }
        int type = Character.getType(codePoint);
        return !isApostrophe(codePoint) && (Character.isLetterOrDigit(codePoint)
                || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER);
    }

    private static boolean isAsciiWord(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        int at = start;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (startsWord(codePoint)) {
                if (isUnspaced(codePoint)) {
                    return end;
                }
                end = next;
            } else if (isMark(codePoint)) {
                end = next;
            } else if (isApostrophe(codePoint)) {
                if (end != at || next >= text.length() || !startsWord(text.codePointAt(next))) {
                    return end;
                }
            } else if (!isInvisible(codePoint)) {
                return end;
            }
            at = next;
        }
        return end;
    }

    private static int endOfMarks(String text, int start) {
        int at = start;
        while (at < text.length() && isMark(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isApostrophe(int codePoint) {
        return APOSTROPHES.indexOf(codePoint) >= 0;
    }

    private static boolean isMark(int codePoint) {
        int type = codePoint < 128 ? 0 : Character.getType(codePoint);
        return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) && !isVariation(codePoint);
    }

    private static boolean isInvisible(int codePoint) {
        return codePoint >= 128 && codePoint != ZERO_WIDTH_SPACE
                && (Character.getType(codePoint) == Character.FORMAT || isVariation(codePoint));
    }

    private static boolean isVariation(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private static boolean isUnspaced(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static String normalised(String text, int start, int end) {
        char[] ascii = new char[end - start];
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 128 || c == '`') {
                return unicodeNormalised(text, start, end);
            }
            ascii[i - start] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return new String(ascii);
    }

    private static String unicodeNormalised(String text, int start, int end) {
        StringBuilder visible = new StringBuilder(end - start);
        for (int at = start; at < end; ) {
            int codePoint = text.codePointAt(at);
            if (isApostrophe(codePoint)) {
                visible.append('\'');
            } else if (!isInvisible(codePoint)) {
                visible.appendCodePoint(codePoint);
            }
            at += Character.charCount(codePoint);
        }
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        // upper before lower: the JDK has no case folding, and only the way through upper case makes "ß" meet "SS"
        String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded.replace(DOTTED_I, "i"), Normalizer.Form.NFKC);
    }
}
