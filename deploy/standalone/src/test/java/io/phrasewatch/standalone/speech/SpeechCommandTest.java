package io.phrasewatch.standalone.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.standalone.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechCommandTest {

    @Test
    void isContentWithoutARecogniser() {
        assertThat(SpeechCommand.run(List.of("check", "--speech", "none"))).isZero();
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> SpeechCommand.run(List.of("check", "--speech", "vosk:/nowhere")))
                .isInstanceOf(BackendException.class).hasMessageContaining("/nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chekc", "check --speech", "check --port 1", "check --speech none more"})
    void wordsThatMakeNoSenseAreRefused(String words) {
        List<String> line = words.isEmpty() ? List.of() : List.of(words.split(" "));

        assertThatThrownBy(() -> SpeechCommand.run(line)).isInstanceOf(UsageException.class);
    }
}
