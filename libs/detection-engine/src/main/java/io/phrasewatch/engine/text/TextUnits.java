package io.phrasewatch.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a message into the pieces that are embedded. A target inside filler is lost when the message is embedded whole (recall .05
 * instead of .71 with four sentences of filler), hence sentences; and sentences too long to mean one thing, or text without
 * punctuation, get overlapping windows. A few short sentences are also taken together: "It broke. Money back please."
 *
 * <p>Cost is bounded: a run of n words makes at most n/2 + n/4 windows, above {@value #CLOSE_UP_TO} words half of
 * that, and above {@value #COARSE_FROM} words n/8.
 */
public final class TextUnits {

    private static final int WHOLE_UP_TO = 16;
    private static final int ALSO_WHOLE_UP_TO = 24;
    private static final int COARSE_FROM = 400;
    private static final int TOGETHER_UP_TO = 24;
    /** Up to this length a target is rarely cut in two, for twice the runs of the encoder: of what is found alone .79 instead of .73. */
    private static final int CLOSE_UP_TO = 48;
    private static final int NARROW = 8;
    private static final int WIDE = 16;
    private static final String MEANINGFUL_SYMBOLS = "%&+@#";

    private TextUnits() {
    }

    /**
     * The pieces in order of their place; those without a word are left out.
     *
     * @param text the message as given
     * @param tokens its words, from {@link Tokenizer#tokens}
     */
    public static List<TextUnit> of(String text, List<Token> tokens) {
        List<TextUnit> units = new ArrayList<>();
        int first = 0;
        List<int[]> sentences = SentenceSplitter.sentences(text);
        for (int[] sentence : sentences) {
            int last = first;
            while (last < tokens.size() && tokens.get(last).start() < sentence[1]) {
                last++;
            }
            addSentence(text, tokens.subList(first, last), units);
            first = last;
        }
        if (sentences.size() > 1 && units.size() > 1 && tokens.size() <= TOGETHER_UP_TO) {
            units.add(unit(text, tokens));
        }
        return units;
    }

    /** The form in which vocabulary is embedded: the same as that of messages, empty when the phrase has no word. */
    public static String embeddable(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        return tokens.isEmpty() ? "" : unit(text, tokens).text();
    }

    private static void addSentence(String text, List<Token> words, List<TextUnit> units) {
        int count = words.size();
        if (count == 0) {
            return;
        }
        if (count <= ALSO_WHOLE_UP_TO) {
            units.add(unit(text, words));
        } else {
            addWindows(text, words, WIDE, units);
        }
        if (count > WHOLE_UP_TO && count <= COARSE_FROM) {
            addWindows(text, words, NARROW, units);
        }
    }

    private static void addWindows(String text, List<Token> words, int width, List<TextUnit> units) {
        int last = words.size() - width;
        int step = words.size() <= CLOSE_UP_TO ? width / 4 : width / 2;
        for (int start = 0; start < last; start += step) {
            units.add(unit(text, words.subList(start, start + width)));
        }
        units.add(unit(text, words.subList(last, last + width)));
    }

    private static TextUnit unit(String text, List<Token> words) {
        StringBuilder embedded = new StringBuilder();
        int gapStart = words.get(0).start();
        for (Token word : words) {
            appendSymbols(text, gapStart, word.start(), embedded);
            if (embedded.length() > 0) {
                embedded.append(' ');
            }
            embedded.append(word.text());
            gapStart = word.end();
        }
        appendSymbols(text, gapStart, Math.min(gapStart + 1, text.length()), embedded);
        return new TextUnit(embedded.toString(), words.get(0).start(), gapStart, List.copyOf(words));
    }

    private static void appendSymbols(String text, int start, int end, StringBuilder embedded) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (MEANINGFUL_SYMBOLS.indexOf(c) >= 0 || Character.getType(c) == Character.CURRENCY_SYMBOL) {
                embedded.append(' ').append(c);
            }
        }
    }
}
