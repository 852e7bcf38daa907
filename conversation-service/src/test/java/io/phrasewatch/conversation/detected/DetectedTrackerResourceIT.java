package io.phrasewatch.conversation.detected;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.conversation.ConversationFixture;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithBackends
class DetectedTrackerResourceIT {

    private static final String TRACKER = "4527907378937856";

    @ParameterizedTest
    @ValueSource(strings = {"trackers-detected", "trackers", "trackers-detected/"})
    void answersABareArrayWithMessagesAndInsights(String path) throws IOException {
        // Given
        ConversationFixture conversation = ConversationFixture.create();
        String similar = conversation.message("We're running a sale right now", null);
        String exact = conversation.message("Run sale: did you hear?", null);
        conversation.match(TRACKER, "run sale", 3, similar, -1);
        conversation.match(TRACKER, "run sale", 3, exact, 0);
        conversation.match(TRACKER, "did you hear", 1, exact, 10);
        String question = conversation.insight("question", "Run sale: did you hear?", exact);
        conversation.insightMatch(TRACKER, "run sale", question, 0);

        // When
        String body = conversation.caller().get("/v1/conversations/{id}/" + path, conversation.id)
                .then().statusCode(200).extract().asString();

        // Then
        String expected = golden("trackers-detected.json")
                .replace("SIMILAR", similar).replace("EXACT", exact).replace("QUESTION", question);
        assertThat(body).isEqualTo(expected);
    }

    @Test
    void keepsPhrasesLongerThanAnIndexEntry() {
        // Given a phrase that does not compress
        ConversationFixture conversation = ConversationFixture.create();
        String phrase = new Random(1).ints(20_000, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());

        // When
        conversation.match(TRACKER, phrase, 0, conversation.message("Hello", null), -1);

        // Then
        assertThat(conversation.caller().get("/v1/conversations/{id}/trackers", conversation.id).jsonPath()
                .getString("[0].matches[0].value")).isEqualTo(phrase);
    }

    @Test
    void answersAnEmptyArrayWhenNothingWasFound() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();

        // When
        String body = conversation.caller().get("/v1/conversations/{id}/trackers-detected", conversation.id)
                .then().statusCode(200).extract().asString();

        // Then
        assertThat(body).isEqualTo("[]");
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = DetectedTrackerResourceIT.class.getResourceAsStream("/META-INF/golden/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\n\\s*", "").strip();
        }
    }
}
