package io.phrasewatch.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers are byte for byte those of the golden files, which are the examples of the OpenAPI document, but for ids. */
@QuarkusTest
@WithBackends
class GoldenIT {

    private final ConversationFixture conversation = ConversationFixture.create();

    @ParameterizedTest
    @CsvSource({
        "GET, , conversation", "PUT, , update-conversation", "DELETE, , delete-conversation", "GET, /members, members",
        "PUT, /members/{member}, update-member", "GET, /messages?verbose=true, messages", "POST, /transcript, transcript",
        "GET, /trackers-detected, detected-trackers", "GET, /trackers, detected-trackers", "GET, /insights, insights",
        "GET, /questions, questions", "GET, /action-items, action-items", "GET, /follow-ups, follow-ups",
        "GET, /entities, entities", "GET, /topics, topics", "GET, /abstract-topics, abstract-topics", "GET, /summary, summary",
        "GET, /intents, intents", "GET, /comprehensive/action-items, comprehensive-action-items", "GET, /bookmarks, bookmarks",
        "GET, /analytics, analytics"})
    void answersAsTheGoldenFileSays(String method, String path, String example) throws IOException {
        // Given
        UUID ann = aSalesCall();
        String target = "/v1/conversations/" + conversation.id + (path == null ? "" : path.replace("{member}", ann.toString()));
        String body = method.startsWith("P") ? golden(example + ".request") : "";

        // When
        Response answer = conversation.caller().body(body).request(method, target);

        // Then
        assertThat(withoutIds(answer)).isEqualTo(golden(example + ".response"));
    }

    @Test
    void listsAsTheGoldenFileSays() throws IOException {
        // Given
        aSalesCall();

        // When
        Response answer = conversation.caller().get("/v1/conversations?filter=conversation.metadata.agentId==johndoe");

        // Then
        assertThat(withoutIds(answer)).isEqualTo(golden("conversations.response"));
    }

    private UUID aSalesCall() {
        UUID ann = conversation.member("Ann", "ann@example.com");
        String offer = conversation.message("We are running a sale", ann);
        String promise = conversation.message("Shall I send you the offer tomorrow?", ann);
        String question = conversation.insight("question", "Shall I send you the offer tomorrow?", promise);
        conversation.insight("action_item", "Tell everybody of the sale", offer);
        conversation.insight("follow_up", "Let us talk on Friday", conversation.message("Let us talk on Friday", null));
        conversation.match("4527907378937856", "running a sale", 0, offer, 7);
        conversation.insightMatch("4527907378937856", "send you the offer", question, 8);
        conversation.entity("date", "", "2026-01-03", "tomorrow", promise, 27);
        return ann;
    }

    private static String withoutIds(Response answer) {
        return answer.asString()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<uuid>")
                .replaceAll("\\b[1-9][0-9]{15}\\b", "<id>");
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = GoldenIT.class.getResourceAsStream("/META-INF/golden/" + name + ".json")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
