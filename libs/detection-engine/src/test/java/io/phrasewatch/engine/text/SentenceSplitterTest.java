package io.phrasewatch.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "One.| Two?| Three!",
        "He said \"stop.\"| Then he left.",
        "Mr. Smith met Dr. J. Doe.| They talked.",
        "It costs 3.50 today.| Really...| Yes",
        "we had e.g. apples.| Good",
        "wait... what?!| No",
        "first line|\nsecond line|\r\n\r\n  third",
        "\u4F60\u597D\u3002|\u6211\u6CA1\u6709\u94B1\uFF01",
        "no terminator at all",
        "version 2.0 of a.b.c is out",
        "It was I.| Then I left.",
        "good morning.| i want to cancel.| thanks",
        "we met at 5 p.m. today.| it went well",
        "chairs, tables etc. and lamps.| all gone",
        "i was... thinking.| \"so what.\"| then he left"})
    void endsSentencesWhereAReaderWould(String marked) {
        // Given
        String text = marked.replace("|", "");

        // When
        List<int[]> sentences = SentenceSplitter.sentences(text);

        // Then
        assertThat(sentences).extracting(bounds -> text.substring(bounds[0], bounds[1]))
                .containsExactly(java.util.Arrays.stream(marked.split("\\|")).map(String::strip).toArray(String[]::new));
    }

    @Test
    void leavesOnlyWhiteSpaceOut() {
        Random random = new Random(5);
        String alphabet = "ab A.!?\n\r \u3002\u2026\"') \u00A0\uD83D\uDE00";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            StringBuilder outside = new StringBuilder();
            int end = 0;
            for (int[] sentence : SentenceSplitter.sentences(text.toString())) {
                outside.append(text, end, sentence[0]);
                assertThat(sentence[1]).isGreaterThan(sentence[0]);
                end = sentence[1];
            }
            outside.append(text.substring(end));
            assertThat(outside.toString().replace('\u00A0', ' ')).isBlank();
        }
    }

    @Test
    void findsNoSentenceInNothing() {
        assertThat(SentenceSplitter.sentences(null)).isEmpty();
        assertThat(SentenceSplitter.sentences(" \n ")).isEmpty();
    }
}
