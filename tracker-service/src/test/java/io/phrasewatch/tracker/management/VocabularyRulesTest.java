package io.phrasewatch.tracker.management;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.kit.error.ApiException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyRulesTest {

    private final VocabularyRules rules = new VocabularyRules(1, 50);

    @ParameterizedTest
    @ValueSource(strings = {"Mr. Smith's well-known offer", "we’ve got it", "$5 + 10", "naïve café", "不要", "مرحبا", "👍", "a\tb"})
    void takesLettersSymbolsAndThreePunctuationMarks(String phrase) {
        // When
        TrackerContent content = vocabulary(phrase);

        // Then
        assertThatCode(() -> rules.check(content, "")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"why?", "well, yes", "stop!", "so:", "a;b", "(aside)", "\"quoted\"", "a_b", "a—b", "¿qué", "50%", "a/b", "‘a’", "句。"})
    void refusesOtherPunctuation(String phrase) {
        // When
        TrackerContent content = vocabulary("fine", phrase);

        // Then
        assertThatThrownBy(() -> rules.check(content, "")).isInstanceOf(ApiException.class)
                .hasMessage("\"vocabulary[1]\" contains punctuation that is not allowed; only . ' and - may be used");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "big sale | big sale", "big sale | `big  sale`", "big sale | ` big sale `", "`it's` | `it’s`"})
    void refusesPhrasesThatAreTheSame(String first, String second) {
        // When
        TrackerContent content = vocabulary(first, second);

        // Then
        assertThatThrownBy(() -> rules.check(content, "[2]")).hasMessage("\"[2].vocabulary[1]\" contains a duplicate value");
    }

    @Test
    void takesPhrasesThatDifferInCase() {
        // When
        TrackerContent content = vocabulary("May", "may");

        // Then
        assertThatCode(() -> rules.check(content, "")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0007", "broken \ud83d"})
    void refusesCharactersThatStorageWouldLose(String phrase) {
        // When
        TrackerContent content = vocabulary(phrase);

        // Then
        assertThatThrownBy(() -> rules.check(content, "")).hasMessage("\"vocabulary[0]\" contains an invalid character");
    }

    @Test
    void refusesAPhraseWithoutAnyWord() {
        // When
        TrackerContent content = vocabulary("... -");

        // Then
        assertThatThrownBy(() -> rules.check(content, "")).hasMessage("\"vocabulary[0]\" must contain a letter, a digit or a symbol");
    }

    @Test
    void refusesAnEmptyVocabulary() {
        // When
        TrackerContent content = vocabulary();

        // Then
        assertThatThrownBy(() -> rules.check(content, "")).hasMessage("\"vocabulary\" must contain at least 1 items");
    }

    @Test
    void refusesMoreThanTheConfiguredMost() {
        // Given
        List<String> phrases = IntStream.range(0, 51).mapToObj(number -> "phrase " + number).toList();

        // When
        TrackerContent content = new TrackerContent("Name", phrases, null, null, null, null, null);

        // Then
        assertThatThrownBy(() -> rules.check(content, "")).hasMessage("\"vocabulary\" must contain less than or equal to 50 items");
    }

    @Test
    void refusesANameThatDoesNotFit() {
        // When
        TrackerContent content = new TrackerContent("n".repeat(256), List.of("word"), null, null, null, null, null);

        // Then
        assertThatThrownBy(() -> rules.check(content, ""))
                .hasMessage("\"name\" length must be less than or equal to 255 characters long");
    }

    @Test
    void refusesALanguageThatIsNone() {
        // When
        TrackerContent content = new TrackerContent("Name", List.of("word"), null, null, List.of("en-US", "not a tag"), null, null);

        // Then
        assertThatThrownBy(() -> rules.check(content, "")).hasMessage("\"languages[1]\" must be a BCP 47 language tag");
    }

    private static TrackerContent vocabulary(String... phrases) {
        return new TrackerContent("Name", List.of(phrases), null, null, null, null, null);
    }
}
