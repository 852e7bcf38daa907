package io.phrasewatch.conversation.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.conversation.ConversationFixture;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithBackends
class MemberResourceIT {

    @Test
    void listsMembersByName() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();
        UUID bob = conversation.member("Bob", "bob@example.com");
        UUID ann = conversation.member("Ann", null);

        // When
        String body = conversation.caller().get("/v1/conversations/{id}/members", conversation.id)
                .then().statusCode(200).extract().asString();

        // Then
        assertThat(body).isEqualTo("""
                {"members":[{"id":"%s","name":"Ann"},{"id":"%s","name":"Bob","email":"bob@example.com"}]}""".formatted(ann, bob));
    }

    @Test
    void namesAMemberEverywhere() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();
        UUID speaker = conversation.member("Speaker 1", null);
        conversation.message("Hello", speaker);

        // When
        Response response = put(conversation, speaker, "{\"id\":\"%s\",\"name\":\"Ann\",\"email\":\"ann@example.com\"}".formatted(speaker));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getString("message"))
                .startsWith("Member with id: " + speaker + " for conversationId: " + conversation.id + " updated successfully!");
        assertThat(conversation.caller().get("/v1/conversations/{id}/messages", conversation.id).asString())
                .contains("\"name\":\"Ann\",\"email\":\"ann@example.com\"");
    }

    @Test
    void makesTwoMembersOneByTheirAddress() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();
        UUID speaker = conversation.member("Speaker 1", null);
        UUID ann = conversation.member("Ann", "Ann@example.com");
        conversation.message("From the unnamed", speaker);
        conversation.message("From Ann", ann);

        // When
        Response response = put(conversation, speaker, "{\"name\":\"Ann B.\",\"email\":\"ann@EXAMPLE.com\"}");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(conversation.caller().get("/v1/conversations/{id}/members", conversation.id).jsonPath().getList("members.id"))
                .containsExactly(ann.toString());
        assertThat(conversation.caller().get("/v1/conversations/{id}/messages", conversation.id).jsonPath()
                .getList("messages.from.name")).containsExactly("Ann B.", "Ann B.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                      | "name" is required
            {"name":" "}            | "name" is not allowed to be empty
            {"name":{}}             | "name" must be a string
            {"name":"a\\u0000b"}   | "name" must be free of NUL characters
            {"name":"A","id":"x"}   | "id" must be the memberId of the path
            """)
    void refusesABodyThatBreaksARule(String body, String message) {
        // Given
        ConversationFixture conversation = ConversationFixture.create();

        // When
        Response response = put(conversation, conversation.member("Ann", null), body);

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("message")).isEqualTo(message);
    }

    @Test
    void answers404ForAMemberThatDoesNotExist() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();

        // Then
        assertThat(put(conversation, UUID.randomUUID(), "{\"name\":\"A\"}").asString())
                .isEqualTo("{\"message\":\"The memberId is either invalid or does not exist.\",\"statusCode\":404}");
        assertThat(put(conversation, "17", "{\"name\":\"A\"}").statusCode()).isEqualTo(404);
    }

    private static Response put(ConversationFixture conversation, Object member, String body) {
        return conversation.caller().body(body).put("/v1/conversations/{id}/members/{member}", conversation.id, member);
    }
}
