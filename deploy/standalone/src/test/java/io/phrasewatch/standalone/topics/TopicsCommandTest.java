package io.phrasewatch.standalone.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.standalone.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsCommandTest {

    @Test
    void namesABrokerAndTheNumberOfCopies() {
        assertThat(TopicsCommand.parse(List.of("--kafka", "broker:9092", "--replication", "3")))
                .isEqualTo(new TopicsCommand("broker:9092", (short) 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--kafka", "--kafka a:1 --replication 0", "--kafka a:1 --replication x", "--port 1"})
    void wordsThatMakeNoSenseAreRefused(String words) {
        List<String> line = words.isEmpty() ? List.of() : List.of(words.split(" "));

        assertThatThrownBy(() -> TopicsCommand.parse(line)).isInstanceOf(UsageException.class);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatThrownBy(() -> TopicsCommand.run(List.of("--kafka", "no address"))).isInstanceOf(UsageException.class);
    }
}
