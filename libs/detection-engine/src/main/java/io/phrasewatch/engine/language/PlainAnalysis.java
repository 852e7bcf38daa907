package io.phrasewatch.engine.language;

import io.phrasewatch.engine.text.Token;
import java.util.List;

/**
 * A language nothing is known about: its words are their own stems.
 *
 * @param language ISO 639 code
 */
record PlainAnalysis(String language) implements Analysis {

    @Override
    public String name() {
        return "words";
    }

    @Override
    public List<List<String>> readings(String text, List<Token> tokens) {
        return List.of(tokens.stream().map(Token::text).toList());
    }

    @Override
    public boolean isStopWord(String word) {
        return false;
    }

    @Override
    public boolean isFiller(String word) {
        return false;
    }
}
