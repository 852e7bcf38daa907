package io.phrasewatch.engine.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.engine.text.TextUnit;
import io.phrasewatch.engine.text.TextUnits;
import io.phrasewatch.engine.text.Token;
import io.phrasewatch.engine.text.Tokenizer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleNegationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "It's not that I don't want to cancel         | it's that i do want to cancel",
        "you can't not refund my order                | you can refund my order",
        "there is no way I won't come                 | there is i will come",
        "it's not as if we aren't short on cash       | it's as if we are short on cash",
        "it is not true that we cannot help you       | it is we can help you",
        "i didnt say i dont like it                   | i did say i do like it"})
    void readsWhatIsDeniedTwiceAsAsserted(String text, String asserted) {
        assertThat(readings(text)).containsExactly(asserted);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "I do not want to cancel",
        "It does not work and I do not know why",
        "I'm not angry, but I don't want to cancel",
        "not only that, not just this",
        "no",
        "I want to cancel"})
    void leavesTextsAloneWhoseNegationsDoNotMeet(String text) {
        assertThat(readings(text)).isEmpty();
    }

    @Test
    void keepsTheBoundsOfThePieceAndLooksAtNoOther() {
        // Given
        String text = "Hello there. It's not that I don't want it. I do not like it.";
        List<Token> tokens = Tokenizer.tokens(text);
        List<TextUnit> pieces = TextUnits.of(text, tokens);
        // When
        List<TextUnit> asserted = pieces.stream().map(piece -> DoubleNegation.asserted(piece, Polarity.of(text, tokens))).toList();
        // Then
        assertThat(asserted.get(0)).isNull();
        assertThat(asserted.get(1).start()).isEqualTo(pieces.get(1).start());
        assertThat(asserted.get(1).end()).isEqualTo(pieces.get(1).end());
        assertThat(asserted.get(2)).isNull();
    }

    private static List<String> readings(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        Polarity said = Polarity.of(text, tokens);
        return TextUnits.of(text, tokens).stream().map(piece -> DoubleNegation.asserted(piece, said)).filter(Objects::nonNull)
                .map(TextUnit::text).toList();
    }
}
