package io.phrasewatch.engine.semantic;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * The sub-word tokeniser of BERT models: clean, for uncased models lower-case and strip accents, split at white space and punctuation, then the
 * longest known piece first (Devlin et al. 2019; Wu et al. 2016). Special tokens spelled out in the text have no special meaning.
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class WordPiece {

    private static final int MAX_TOKENS = 512;
    private static final int MAX_WORD_CHARACTERS = 100;

    private final Map<String, Integer> pieces;
    private final int unknown;
    private final int first;
    private final int last;
    private final int longest;
    private final boolean lowerCase;
    private final boolean stripAccents;

    /**
     * @param pieces piece to number, with [UNK], [CLS] and [SEP] among them
     */
    WordPiece(Map<String, Integer> pieces) {
        this(pieces, pieces.get("[UNK]"), pieces.get("[CLS]"), pieces.get("[SEP]"), MAX_TOKENS, true, true);
    }

    /**
     * @param pieces piece to number
     * @param unknown number of a word that no pieces make up
     * @param first number before every text
     * @param last number behind it
     * @param longest most numbers of a text, these two included
     */
    public WordPiece(Map<String, Integer> pieces, int unknown, int first, int last, int longest, boolean lowerCase, boolean stripAccents) {
        this.pieces = pieces;
        this.unknown = unknown;
        this.first = first;
        this.last = last;
        this.longest = longest;
        this.lowerCase = lowerCase;
        this.stripAccents = stripAccents;
    }

    /** Piece numbers with [CLS] before and [SEP] behind: what is too long loses its end. */
    public long[] ids(String text) {
        Ids ids = new Ids(longest);
        ids.add(first);
        String clean = normalised(text);
        int length = clean.length();
        int wordStart = -1;
        for (int at = 0; at < length && !ids.isFull(); ) {
            int codePoint = clean.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            boolean space = isSpace(codePoint);
            boolean alone = !space && (isPunctuation(codePoint) || isIdeograph(codePoint));
            if ((space || alone) && wordStart >= 0) {
                addWord(clean.substring(wordStart, at), ids);
                wordStart = -1;
            }
            if (alone) {
                addWord(clean.substring(at, next), ids);
            } else if (!space && wordStart < 0) {
                wordStart = at;
            }
            at = next;
        }
        if (wordStart >= 0) {
            addWord(clean.substring(wordStart), ids);
        }
        return ids.closedWith(last);
    }

    private void addWord(String word, Ids ids) {
        if (word.codePointCount(0, word.length()) > MAX_WORD_CHARACTERS) {
            ids.add(unknown);
            return;
        }
        int mark = ids.size;
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer id = null;
            while (end > start && (id = pieces.get(piece(word, start, end))) == null) {
                end = word.offsetByCodePoints(end, -1);
            }
            if (id == null) {
                ids.size = mark;
                ids.add(unknown);
                return;
            }
            ids.add(id);
            start = end;
        }
    }

    private static String piece(String word, int start, int end) {
        return start == 0 ? word.substring(0, end) : "##" + word.substring(start, end);
    }

    private String normalised(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        (stripAccents ? Normalizer.normalize(text, Normalizer.Form.NFD) : text).codePoints()
                .filter(this::isKept)
                .forEach(codePoint -> kept.appendCodePoint(lowerCase ? Character.toLowerCase(codePoint) : codePoint));
        return kept.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }

    private boolean isKept(int codePoint) {
        if (codePoint == 0xFFFD || stripAccents && Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return false;
        }
        return isSpace(codePoint) || switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static boolean isSpace(int codePoint) {
        return codePoint == ' ' || Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~';
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0x20000 && c <= 0x2A6DF || c >= 0x2A700 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F;
    }

    /** Growing list of piece numbers that keeps a place for the closing one. */
    private static final class Ids {

        private final int longest;
        private long[] values = new long[32];
        private int size;

        Ids(int longest) {
            this.longest = longest;
        }

        void add(int id) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = id;
        }

        boolean isFull() {
            return size >= longest - 1;
        }

        long[] closedWith(int id) {
            size = Math.min(size, longest - 1);
            add(id);
            return Arrays.copyOf(values, size);
        }
    }
}
