package io.phrasewatch.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into sentences without changing it. Own rules instead of the JDK's so that an upgrade of the JDK cannot change a result.
 *
 * <p>A sentence ends at a line break; at {@code . ! ? …} with its closing quotes when white space follows; and at a
 * full-width terminator at once. A full stop after an initial or a known abbreviation does not end a sentence; the abbreviations are those
 * of several languages, since none of them is a word at the end of a sentence in another. Before a lower-case letter, as chats and
 * transcripts begin sentences with, more abbreviations count, and several stops only pause.
 */
public final class SentenceSplitter {

    private static final String TERMINATORS = ".!?\u2026\u061F\u06D4\u0964";
    private static final String WIDE_TERMINATORS = "\u3002\uFF01\uFF1F\uFF61";
    private static final String CLOSERS = "\"')]}\u2019\u201D\u00BB\u300D\u300F";
    private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "vs", "eg", "ie", "e.g",
            "i.e", "inc", "ltd", "approx", "dept", "ext", "fig", "gen", "rev", "hon",
            "srta", "sra", "dra", "ud", "uds", "vd", "vds", "hr", "bzw", "z.b", "d.h", "mme", "mlle", "sig", "dott", "bijv");

    private static final Set<String> ALSO_BEFORE_LOWER_CASE = Set.of("etc", "incl", "excl", "min", "max", "tel", "vol", "pp", "ca", "cf",
            "al", "a.m", "p.m", "nr", "est", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
            "nov", "dec", "mon", "tue", "wed", "thu", "fri", "usw", "u.a", "bzgl", "ggf", "p\u00E1g", "av");

    private SentenceSplitter() {
    }

    /**
     * Bounds of the sentences in order as {@code {start, end}} in UTF-16 units. Only white space lies outside of them.
     *
     * @param text any string; null counts as empty
     */
    public static List<int[]> sentences(String text) {
        List<int[]> sentences = new ArrayList<>();
        int length = text == null ? 0 : text.length();
        int start = 0;
        int at = 0;
        while (at < length) {
            char c = text.charAt(at);
            int end = at + 1;
            if (isTerminator(c)) {
                end = endOfTerminators(text, at);
                if (endsSentence(text, start, at, end)) {
                    addTrimmed(text, start, end, sentences);
                    start = end;
                }
            } else if (isLineBreak(c)) {
                addTrimmed(text, start, at, sentences);
                start = end;
            }
            at = end;
        }
        addTrimmed(text, start, length, sentences);
        return sentences;
    }

    private static boolean isTerminator(char c) {
        return TERMINATORS.indexOf(c) >= 0 || WIDE_TERMINATORS.indexOf(c) >= 0;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    private static int endOfTerminators(String text, int at) {
        int end = at + 1;
        while (end < text.length() && (isTerminator(text.charAt(end)) || CLOSERS.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean endsSentence(String text, int start, int at, int end) {
        if (WIDE_TERMINATORS.indexOf(text.charAt(at)) >= 0 || end == text.length()) {
            return true;
        }
        if (!isSpace(text.charAt(end))) {
            return false;
        }
        int next = end;
        while (next < text.length() && isSpace(text.charAt(next)) && !isLineBreak(text.charAt(next))) {
            next++;
        }
        if (text.charAt(at) != '.') {
            return true;
        }
        boolean lowerFollows = next < text.length() && Character.isLowerCase(text.codePointAt(next));
        if (end > at + 1) {
            return !lowerFollows || CLOSERS.indexOf(text.charAt(at + 1)) >= 0;
        }
        return !isAbbreviation(text, start, at, lowerFollows);
    }

    private static boolean isAbbreviation(String text, int sentenceStart, int stop, boolean lowerFollows) {
        int start = stop;
        while (start > sentenceStart && !isSpace(text.charAt(start - 1)) && text.charAt(start - 1) != '(') {
            start--;
        }
        String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("i");
        return initial || ABBREVIATIONS.contains(word) || lowerFollows && ALSO_BEFORE_LOWER_CASE.contains(word);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static void addTrimmed(String text, int start, int end, List<int[]> sentences) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new int[] {from, to});
        }
    }
}
