package io.phrasewatch.engine.lint;

import io.phrasewatch.engine.language.Analysis;
import io.phrasewatch.engine.text.Token;
import io.phrasewatch.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * What is compared of a phrase.
 *
 * @param words normalised
 * @param stems of the words but articles and possessives; of all words when nothing else is there
 * @param claim the stems without negations and the auxiliaries that come with them
 * @param negated whether it holds a negation
 * @param topics how many of the words carry a topic
 */
record PhraseForm(List<String> words, List<String> stems, List<String> claim, boolean negated, int topics) {

    static PhraseForm of(String phrase, Analysis analysis) {
        List<Token> tokens = Tokenizer.tokens(phrase);
        List<String> reading = analysis.readings(phrase, tokens).get(0);
        List<String> words = tokens.stream().map(Token::text).toList();
        List<String> stems = new ArrayList<>();
        List<String> claim = new ArrayList<>();
        boolean negated = false;
        int topics = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (analysis.isFiller(word)) {
                continue;
            }
            stems.add(reading.get(i));
            topics += analysis.isStopWord(word) ? 0 : 1;
            String left = Negation.withoutIt(word, analysis.language());
            negated |= !left.equals(word);
            if (!left.isEmpty() && !Negation.isAuxiliary(word)) {
                claim.add(left.equals(word) ? reading.get(i) : left);
            }
        }
        return new PhraseForm(words, List.copyOf(stems.isEmpty() ? reading : stems), List.copyOf(claim), negated, topics);
    }
}
