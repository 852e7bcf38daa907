package io.phrasewatch.engine.language;

import io.phrasewatch.engine.keyword.Stemmer;
import io.phrasewatch.engine.keyword.StopWords;
import io.phrasewatch.engine.polarity.Polarity;
import io.phrasewatch.engine.text.Token;
import java.util.List;

/** English, by the rules that the fitted scores were made with. */
final class EnglishAnalysis implements Analysis {

    @Override
    public String language() {
        return Languages.ENGLISH;
    }

    @Override
    public String name() {
        return "english";
    }

    @Override
    public List<List<String>> readings(String text, List<Token> tokens) {
        return List.of(tokens.stream().map(Token::text).map(Stemmer::stem).toList());
    }

    @Override
    public boolean isStopWord(String word) {
        return StopWords.isStopWord(word);
    }

    @Override
    public boolean isFiller(String word) {
        return StopWords.isFiller(word);
    }

    @Override
    public Polarity polarity(String text, List<Token> tokens) {
        return Polarity.of(text, tokens);
    }
}
