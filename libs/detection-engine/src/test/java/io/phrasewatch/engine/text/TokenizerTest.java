package io.phrasewatch.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', value = {
        "We're running a sale, right now!|we're running a sale right now",
        "don\u2019t DON'T don`t don\u02BCt|don't don't don't don't",
        "the customers' 'quoted' rock 'n' roll|the customers quoted rock n roll",
        "follow-up e-mail|follow up e mail",
        "10.5 % of 1,000|10 5 of 1 000",
        "caf\u00E9 cafe\u0301 cafe|caf\u00E9 caf\u00E9 cafe",
        "Stra\u00DFe STRASSE|strasse strasse",
        "\uFF26\uFF35\uFF2C\uFF2C \uFB01ne x\u00B2|full fine x2",
        "co\u00ADoperate zero\u200Bwidth|cooperate zero width",
        "\u6211\u6CA1\u6709\u94B1 ok|\u6211 \u6CA1 \u6709 \u94B1 ok",
        "ok\uD83D\uDE00fine \u2764\uFE0F 1\uFE0F\u20E3|ok fine 1",
        "\u039F\u0394\u039F\u03A3 \u03BF\u03B4\u03CC\u03C2|\u03BF\u03B4\u03BF\u03C2 \u03BF\u03B4\u03CC\u03C2"})
    void cutsAndNormalises(String text, String words) {
        assertThat(Tokenizer.tokens(text)).extracting(Token::text).containsExactly(words.split(" "));
    }

    @Test
    void findsNoWordsWhereThereAreNone() {
        for (String text : new String[] {null, "", "  \n", "?!... --- ''", "\uD83D\uDE00\uD83D\uDC4D\uD83C\uDFFD", "\uD83D", "\u0301\uFE0F"}) {
            assertThat(Tokenizer.tokens(text)).isEmpty();
        }
    }

    @Test
    void keepsOffsetsOfTheOriginalThoughNormalisingChangesLengths() {
        // Given
        String text = "\u0130stanbul \uFB01ne \uD83D\uDE00 Stra\u00DFe sale";

        // When
        List<Token> tokens = Tokenizer.tokens(text);

        // Then
        assertThat(tokens).extracting(token -> text.substring(token.start(), token.end()))
                .containsExactly("\u0130stanbul", "\uFB01ne", "Stra\u00DFe", "sale");
    }

    @Test
    void givesOrderedNonEmptyTokensForAnyString() {
        Random random = new Random(11);
        int[] alphabet = {'a', 'Z', '7', ' ', '\'', '.', '-', 0x2019, 0x301, 0xFE0F, 0x200D, 0xAD, 0x6211, 0x1F600, 0xD83D, 0xDE00, 0x130,
            0xFDFA, 0xE01, 0xBD, 0x0, 0xFFFF, 0x2BC};
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            int end = 0;
            for (Token token : Tokenizer.tokens(text.toString())) {
                assertThat(token.start()).isGreaterThanOrEqualTo(end);
                assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
                assertThat(token.text()).isNotEmpty();
                end = token.end();
            }
        }
    }
}
