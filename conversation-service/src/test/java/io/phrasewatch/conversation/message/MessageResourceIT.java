package io.phrasewatch.conversation.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.conversation.ConversationFixture;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends
class MessageResourceIT {

    @Test
    void answersMessagesInOrderWithTheirSpeakers() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();
        UUID ann = conversation.member("Ann", "ann@example.com");
        String first = conversation.message("Hello there", ann);
        String second = conversation.message("Anyone?", null);

        // When
        String body = conversation.caller().get("/v1/conversations/{id}/messages", conversation.id)
                .then().statusCode(200).extract().asString();

        // Then
        assertThat(body).isEqualTo(("""
                {"messages":[{"id":"%1$s","text":"Hello there",\
                "from":{"id":"%2$s","name":"Ann","email":"ann@example.com","userId":"u-Ann"},\
                "startTime":"2026-01-02T03:04:05.600Z","endTime":"2026-01-02T03:04:06.500Z","timeOffset":0.0,"duration":0.9,\
                "conversationId":"%4$s","phrases":[]},\
                {"id":"%3$s","text":"Anyone?","from":{},\
                "startTime":"2026-01-02T03:04:06.600Z","endTime":"2026-01-02T03:04:07.500Z","timeOffset":1.0,"duration":0.9,\
                "conversationId":"%4$s","phrases":[]}]}""").formatted(first, ann, second, conversation.id));
    }

    @Test
    void addsWordsWhenVerbose() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();
        conversation.message("Hello there", null);

        // When
        String body = conversation.caller().get("/v1/conversations/{id}/messages?verbose=true&sentiment=true", conversation.id)
                .then().statusCode(200).extract().asString();

        // Then
        assertThat(body).endsWith("""
                "phrases":[],"words":[{"word":"Hello","startTime":"2026-01-02T03:04:05.600Z",\
                "endTime":"2026-01-02T03:04:05.900Z","score":0.9,"timeOffset":0.0,"duration":0.3}]}]}""");
        assertThat(body).doesNotContain("sentiment");
    }

    @Test
    void inventsNoTimesForTheWordsOfAText() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();
        Database.execute("update conversation.message set words = null where conversation_id = ? and id = ?",
                conversation.id, conversation.message("Don't panic,  please.", null));

        // When
        String body = conversation.caller().get("/v1/conversations/{id}/messages?verbose=true", conversation.id)
                .then().statusCode(200).extract().asString();

        // Then
        assertThat(body).endsWith("""
                "phrases":[],"words":[{"word":"Don't"},{"word":"panic,"},{"word":"please."}]}]}""");
    }

    @Test
    void answersNoMessagesBeforeAnyIsRecorded() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();

        // When
        String body = conversation.caller().get("/v1/conversations/{id}/messages", conversation.id)
                .then().statusCode(200).extract().asString();

        // Then
        assertThat(body).isEqualTo("{\"messages\":[]}");
    }
}
