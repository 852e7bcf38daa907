package io.phrasewatch.engine.insight;

import io.phrasewatch.engine.text.SentenceSplitter;
import io.phrasewatch.engine.text.Token;
import io.phrasewatch.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences, and sentences too long for one thought, as recognised speech has them, where a new thought begins. */
final class Clauses {

    private static final int LONG_FROM = 25;
    private static final int LEAST = 4;
    private static final int MOST = 48;

    private Clauses() {
    }

    static List<Clause> of(String text) {
        List<Clause> clauses = new ArrayList<>();
        List<Token> tokens = Tokenizer.tokens(text);
        int first = 0;
        for (int[] sentence : SentenceSplitter.sentences(text)) {
            int last = first;
            while (last < tokens.size() && tokens.get(last).start() < sentence[1]) {
                last++;
            }
            if (last > first) {
                addSentence(text, tokens.subList(first, last), sentence, clauses);
            }
            first = last;
        }
        return clauses;
    }

    private static void addSentence(String text, List<Token> tokens, int[] bounds, List<Clause> clauses) {
        int from = 0;
        int start = bounds[0];
        for (int word = LEAST; tokens.size() >= LONG_FROM && word < tokens.size(); word++) {
            if (word - from >= MOST || word - from >= LEAST && tokens.size() - word >= LEAST && beginsThought(tokens, word)) {
                clauses.add(Clause.of(text, tokens.subList(from, word), start, tokens.get(word - 1).end()));
                from = word;
                start = tokens.get(word).start();
            }
        }
        clauses.add(Clause.of(text, tokens.subList(from, tokens.size()), start, bounds[1]));
    }

    private static boolean beginsThought(List<Token> tokens, int word) {
        String here = tokens.get(word).text();
        String next = word + 1 < tokens.size() ? tokens.get(word + 1).text() : "";
        return Words.THOUGHT_OPENERS.contains(here) || Words.JOINERS.contains(here) && Words.THOUGHT_STARTS.contains(next);
    }
}
