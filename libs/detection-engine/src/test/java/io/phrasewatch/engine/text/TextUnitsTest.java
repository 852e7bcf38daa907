package io.phrasewatch.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextUnitsTest {

    @Test
    void makesOneUnitPerSentenceWithoutItsPunctuationAndOneOfFewShortOnesTogether() {
        String text = "Hello, there! We don't take 10% off: sorry.";

        List<TextUnit> units = unitsOf(text);

        assertThat(units).extracting(TextUnit::text).containsExactly("hello there", "we don't take 10 % off sorry",
                "hello there we don't take 10 % off sorry");
        assertThat(units).extracting(unit -> text.substring(unit.start(), unit.end()))
                .containsExactly("Hello, there", "We don't take 10% off: sorry", "Hello, there! We don't take 10% off: sorry");
    }

    @Test
    void leavesOutSentencesWithoutWords() {
        assertThat(unitsOf("... \uD83D\uDE00 !! \n Yes.")).extracting(TextUnit::text).containsExactly("yes");
    }

    @Test
    void coversASentenceOfSeventeenWordsWithWindowsAndAsAWhole() {
        List<TextUnit> units = unitsOf(words(17));

        assertThat(units).extracting(unit -> unit.tokens().size()).containsExactly(17, 8, 8, 8, 8, 8, 8);
        assertThat(units.get(units.size() - 1).tokens().get(7).text()).isEqualTo("w16");
    }

    @Test
    void coversALongerRunWithWindowsOfTwoWidths() {
        assertThat(unitsOf(words(30))).extracting(unit -> unit.tokens().size()).containsExactly(16, 16, 16, 16, 16, 8, 8, 8, 8, 8, 8, 8, 8,
                8, 8, 8, 8);
    }

    @Test
    void putsEveryWordOfALongRunIntoAWindowAndKeepsTheirNumberBounded() {
        List<TextUnit> units = unitsOf(words(10_000));

        assertThat(units).hasSizeLessThanOrEqualTo(10_000 / 8);
        assertThat(units.stream().flatMap(unit -> unit.tokens().stream()).collect(Collectors.toSet())).hasSize(10_000);
    }

    @Test
    void embedsVocabularyLikeMessages() {
        assertThat(TextUnits.embeddable("We\u2019re  here. NOW")).isEqualTo("we're here now");
        assertThat(TextUnits.embeddable("...")).isEmpty();
    }

    private static List<TextUnit> unitsOf(String text) {
        return TextUnits.of(text, Tokenizer.tokens(text));
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }
}
