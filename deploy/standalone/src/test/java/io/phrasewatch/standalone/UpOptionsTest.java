package io.phrasewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpOptionsTest {

    @Test
    void hasADefaultForEverything() {
        assertThat(UpOptions.parse(List.of())).isEqualTo(new UpOptions(
                8080, Path.of("data").toAbsolutePath(), OptionalInt.empty(), List.of(), Optional.empty()));
    }

    @Test
    void understandsEveryOption() {
        // When
        UpOptions options = UpOptions.parse(List.of("--port", "8181", "--data", "/tmp/a b", "--kafka-port", "9393",
                "--app", "one", "--app", "two", "--app", "one", "--speech", "vosk:/models/en"));

        // Then
        assertThat(options).isEqualTo(new UpOptions(8181, Path.of("/tmp/a b"), OptionalInt.of(9393),
                List.of("one", "two"), Optional.of("vosk:/models/en")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --port                       | --port needs a value
            --port --data                | --port needs a value
            --port 0                     | --port must be a number from 1 to 65535, not "0"
            --port 65536                 | --port must be a number from 1 to 65535, not "65536"
            --port http                  | --port must be a number from 1 to 65535, not "http"
            --kafka-port -1              | --kafka-port must be a number from 1 to 65535, not "-1"
            --port 9000 --kafka-port 9000| --port and --kafka-port must differ
            --app ../etc                 | --app must be 1 to 64 letters, digits, dashes or underscores, not "../etc"
            --speech parrot              | --speech must be pocketsphinx, whisper:FILE, vosk:DIR or an http URL, not "parrot"
            --prot 8080                  | unknown option "--prot"; see ./phrasewatch help
            """)
    void refusesWhatItDoesNotUnderstandAndSaysWhy(String words, String message) {
        assertThatThrownBy(() -> UpOptions.parse(Arrays.asList(words.split(" "))))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }
}
