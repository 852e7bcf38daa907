package io.phrasewatch.standalone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.standalone.UsageException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {

    @Test
    void takesFilesAndASuite() {
        EvaluateCommand command = EvaluateCommand.parse(List.of("--trackers", "/a/t.yaml", "--messages", "/a/m.jsonl", "--url",
                "https://suite/", "--app-id", "id", "--app-secret", "secret", "--language", "es-ES", "--report", "/b/out.v2.md"));

        assertThat(command).isEqualTo(new EvaluateCommand(Path.of("/a/t.yaml"), Path.of("/a/m.jsonl"), "https://suite",
                Path.of("data").toAbsolutePath(), "id", "secret", "es-ES", Path.of("/b/out.v2.md")));
        assertThat(command.json()).isEqualTo(Path.of("/b/out.v2.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--trackers t", "--messages m", "--trackers t --messages m --app-id a", "--trackers t --messages m --what",
        "--trackers t --messages m --url localhost", "--trackers t --messages m --port 0", "--trackers t --messages m --report r.json"})
    void wordsThatMakeNoSenseAreRefused(String words) {
        assertThatThrownBy(() -> EvaluateCommand.parse(List.of(words.split(" ")))).isInstanceOf(UsageException.class);
    }
}
