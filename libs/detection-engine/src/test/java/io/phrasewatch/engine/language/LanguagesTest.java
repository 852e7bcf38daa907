package io.phrasewatch.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.engine.text.Token;
import io.phrasewatch.engine.text.Tokenizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({"es-ES,es", "ES_mx,es", "nb-NO,no", "nn,no", "zh-Hant-TW,zh", "'',", "'  ',", "a,", "1,", ",", "sr-Latn,sr"})
    void readsTheLanguageOfATag(String tag, String language) {
        assertThat(Languages.of(tag)).isEqualTo(language);
    }

    @Test
    void choosesTheLanguageOfAComparison() {
        assertThat(Languages.shared(List.of(), null)).isEqualTo("en");
        assertThat(Languages.shared(List.of(), "es")).isEqualTo("es");
        assertThat(Languages.shared(List.of("es-ES", "en"), null)).isEqualTo("es");
        assertThat(Languages.shared(List.of("es-ES", "en"), "en")).isEqualTo("en");
        assertThat(Languages.shared(List.of("es-ES"), "en")).isNull();
        assertThat(Languages.shared(List.of("?"), "en")).isEqualTo("en");
    }

    @Test
    void knowsStopWordsWhereverLuceneHasThem() {
        for (SnowballLanguage language : SnowballLanguage.values()) {
            assertThat(StopWordList.read(language.stopWords()).size()).as(language.name())
                    .isGreaterThan(language.stopWords() == null ? -1 : 40);
        }
    }

    @Test
    void stemsAnyStringInEveryLanguage() {
        Random random = new Random(7);
        int[] alphabet = {'a', 'e', 'i', 'o', 'u', 's', 't', 'n', 'q', '\'', ' ', 0xE9, 0xF1, 0x131, 0x130, 0xDF, 0x3C3, 0x440, 0x451, 0x643,
            0x640, 0x5D0, 0x905, 0x93F, 0xB95, 0x561, 0x301, 0x1F600, 0xD83D};
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            List<Token> tokens = Tokenizer.tokens(text.toString());
            for (String language : Languages.stemmed()) {
                for (List<String> reading : Languages.analysis(language).readings(text.toString(), tokens)) {
                    assertThat(reading).hasSameSizeAs(tokens).doesNotContain("");
                }
            }
        }
    }

    @Test
    void stemsAVeryLongWordInNoTime() {
        String word = "ando".repeat(25_000);

        for (String language : Languages.stemmed()) {
            assertThat(Languages.analysis(language).readings(word, Tokenizer.tokens(word))).isNotEmpty();
        }
    }
}
