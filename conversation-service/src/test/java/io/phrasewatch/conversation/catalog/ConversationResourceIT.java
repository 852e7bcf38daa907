package io.phrasewatch.conversation.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.conversation.ConversationFixture;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends
class ConversationResourceIT {

    @Test
    void answersTheConversationWithItsMembers() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();
        UUID ann = conversation.member("Ann", "ann@example.com");
        UUID bob = conversation.member("Bob", null);

        // When
        String body = conversation.caller().contentType("application/json").get("/v1/conversations/{id}", conversation.id)
                .then().statusCode(200).extract().asString();

        // Then
        assertThat(body).isEqualTo("""
                {"id":"%s","type":"meeting","name":"Sales call","startTime":"2026-01-02T03:04:05.600Z",\
                "endTime":"2026-01-02T03:05:05.600Z","members":[{"id":"%s","name":"Ann","email":"ann@example.com"},\
                {"id":"%s","name":"Bob"}],"metadata":{"agentId":"johndoe"}}""".formatted(conversation.id, ann, bob));
    }
}
