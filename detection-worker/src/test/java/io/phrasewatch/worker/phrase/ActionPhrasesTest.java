package io.phrasewatch.worker.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionPhrasesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "I'll send you the contract tomorrow, thanks.       | send you the contract tomorrow",
        "We need to talk to Maria before noon.              | talk to Maria",
        "Could you please check the invoice?                | check the invoice",
        "Let’s schedule a call and see.                     | schedule a call",
        "She will update the budget sheet for the team now  | update the budget sheet for the team"})
    void takesTheWordsThatSayWhatIsToBeDone(String text, String phrase) {
        // When
        List<String> phrases = ActionPhrases.of(text);
        // Then
        assertThat(phrases).containsExactly(phrase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The weather is fine.", "I will not go there", "We will be there", "please", "You should"})
    void findsNoneWhereNoActionIsAnnounced(String text) {
        // When
        List<String> phrases = ActionPhrases.of(text);
        // Then
        assertThat(phrases).isEmpty();
    }

    @Test
    void namesAPhraseOnce() {
        // When
        List<String> phrases = ActionPhrases.of("I'll call the bank. Yes, I'll call the bank. We need to sign it.");
        // Then
        assertThat(phrases).containsExactly("call the bank", "sign it");
    }
}
