package io.phrasewatch.tracker.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.json.JsonBody;
import io.phrasewatch.testkit.HostileText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever JSON comes, it is a tracker or a named client error. */
class HostileBodyTest {

    private static final int BODIES = HostileText.inputs(100_000);
    private static final long MAX_BYTES = 1_048_576;
    private static final TrackerContent BEFORE = new TrackerContent("Name", List.of("word"), null, null, null, null, null);

    private final VocabularyRules rules = new VocabularyRules(1, 50);

    @Test
    void readsOrRefusesAnyTracker() {
        // When
        int accepted = countAccepted(body -> TrackerBody.one(body, "", TrackerContent.EMPTY));

        // Then: both happened
        assertThat(accepted).isBetween(1, BODIES - 1);
    }

    @Test
    void readsOrRefusesAnyPatch() {
        // When
        int accepted = countAccepted(body -> TrackerPatch.read(body).apply(BEFORE));

        // Then
        assertThat(accepted).isBetween(1, BODIES - 1);
    }

    @Test
    void readsOrRefusesAnyText() {
        // Given
        HostileText texts = new HostileText(20_260_103,
                "{\"name\":\"Sale\",\"vocabulary\":[\"a sale\"],\"languages\":[\"en-US\"],\"threshold\":0.5,\"categories\":[\"x\"]}");

        // When
        int accepted = 0;
        for (int count = 0; count < BODIES; count++) {
            byte[] body = texts.next().getBytes(StandardCharsets.UTF_8);
            accepted += accepted(tree -> TrackerBody.one(tree, "", TrackerContent.EMPTY), body) ? 1 : 0;
        }

        // Then
        assertThat(accepted).isBetween(1, BODIES - 1);
    }

    private boolean accepted(Function<JsonNode, TrackerContent> read, byte[] body) {
        try {
            JsonBody.object(body, MAX_BYTES);
            return accepted(read, JsonBody.parse(body, MAX_BYTES));
        } catch (ApiException e) {
            assertThat(e.code().status()).isEqualTo(400);
            return false;
        }
    }

    private int countAccepted(Function<JsonNode, TrackerContent> read) {
        RandomJson bodies = new RandomJson(20_260_101);
        int accepted = 0;
        for (int count = 0; count < BODIES; count++) {
            accepted += accepted(read, bodies.value(3)) ? 1 : 0;
        }
        return accepted;
    }

    private boolean accepted(Function<JsonNode, TrackerContent> read, JsonNode body) {
        try {
            rules.check(read.apply(body), "");
            return true;
        } catch (ApiException e) {
            assertThat(e.code().status()).isEqualTo(400);
            return false;
        }
    }
}
