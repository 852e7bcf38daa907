package io.phrasewatch.standalone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.standalone.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountCommandTest {

    @Test
    void anActionOnAnAccountOfASuiteOnThisMachine() {
        AccountCommand command = AccountCommand.parse(List.of("rotate", "support team", "--port", "9000"));

        assertThat(command.action()).isEqualTo("rotate");
        assertThat(command.account()).contains("support team");
        assertThat(command.url()).isEqualTo("http://localhost:9000");
    }

    @Test
    void aDeployedServiceIsNamedByItsUrl() {
        AccountCommand command = AccountCommand.parse(List.of("list", "--url", "https://trackers.example"));

        assertThat(command.account()).isEmpty();
        assertThat(command.url()).isEqualTo("https://trackers.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "remove x", "add", "disable --port 1", "list --nonsense", "list --port 0"})
    void wordsThatMakeNoSenseAreRefused(String words) {
        List<String> line = words.isEmpty() ? List.of() : List.of(words.split(" "));

        assertThatThrownBy(() -> AccountCommand.parse(line)).isInstanceOf(UsageException.class);
    }
}
