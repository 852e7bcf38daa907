package io.phrasewatch.testkit.backend;

import static io.phrasewatch.testkit.backend.BackendChoice.Kind.CONTAINERS;
import static io.phrasewatch.testkit.backend.BackendChoice.Kind.EMBEDDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BackendChoiceTest {

    @Test
    void takesContainersWhenAnEngineAnswers() {
        assertThat(BackendChoice.choose(Map.of(), environment -> true)).isEqualTo(CONTAINERS);
    }

    @Test
    void takesEmbeddedServersWhenNoEngineAnswers() {
        assertThat(BackendChoice.choose(Map.of(), environment -> false)).isEqualTo(EMBEDDED);
    }

    @Test
    void obeysTheEnvironment() {
        Map<String, String> wish = Map.of("PHRASEWATCH_TEST_BACKENDS", "embedded");
        assertThat(BackendChoice.choose(wish, environment -> true)).isEqualTo(EMBEDDED);
    }

    @Test
    void refusesAChoiceItDoesNotKnow() {
        Map<String, String> wish = Map.of("PHRASEWATCH_TEST_BACKENDS", "dcoker");
        assertThatThrownBy(() -> BackendChoice.choose(wish, environment -> true))
                .hasMessage("PHRASEWATCH_TEST_BACKENDS must be embedded or containers, not \"dcoker\"");
    }
}
