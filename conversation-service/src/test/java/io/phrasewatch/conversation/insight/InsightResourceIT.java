package io.phrasewatch.conversation.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.conversation.ConversationFixture;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithBackends
class InsightResourceIT {

    @Test
    void answersInsightsByTheirType() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();
        UUID ann = conversation.member("Ann", "ann@example.com");
        String asked = conversation.message("Can you send it?", ann);
        String promised = conversation.message("I will send it by Friday.", null);
        String question = conversation.insight("question", "Can you send it?", asked);
        String item = conversation.insight("action_item", "I will send it by Friday.", promised);
        Database.execute("update conversation.insight set from_member_id = ?, assignee_member_id = ?, definitive = true,"
                + " due_by = '2026-01-09T00:00:00Z', phrases = '[{\"type\":\"action_phrase\",\"text\":\"send it\"}]'::jsonb"
                + " where id = ?", ann, ann, item);

        // Then
        assertThat(get(conversation, "questions")).isEqualTo("""
                {"questions":[{"id":"%s","text":"Can you send it?","type":"question","score":0.75,"messageIds":["%s"],\
                "entities":[],"phrases":[],"from":{},"assignee":{}}]}""".formatted(question, asked));
        assertThat(get(conversation, "action-items")).isEqualTo("""
                {"actionItems":[{"id":"%1$s","text":"I will send it by Friday.","type":"action_item","score":0.75,\
                "messageIds":["%2$s"],"entities":[],"phrases":[{"text":"send it","type":"action_phrase"}],\
                "from":{"id":"%3$s","name":"Ann","userId":"u-Ann","email":"ann@example.com"},\
                "assignee":{"id":"%3$s","name":"Ann","userId":"u-Ann","email":"ann@example.com"},\
                "definitive":true,"dueBy":"2026-01-09T00:00:00.000Z"}]}""".formatted(item, promised, ann));
        assertThat(get(conversation, "follow-ups")).isEqualTo("{\"followUps\":[]}");
        assertThat(get(conversation, "insights")).contains(question).contains(item).startsWith("{\"insights\":[");
    }

    @Test
    void answersEntitiesWithAllTheirPlaces() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();
        String first = conversation.message("Acme calls Acme", null);
        String second = conversation.message("The director of Acme", null);
        conversation.entity("custom", "Company", "Acme Ltd", "Acme", second, 16);
        conversation.entity("custom", "Company", "Acme Ltd", "Acme", first, 11);
        conversation.entity("custom", "Company", "Acme Ltd", "Acme", first, 0);
        conversation.entity("date", "", "2026-01-01", "today", second, 0);

        // Then
        assertThat(get(conversation, "entities")).isEqualTo("""
                {"entities":[{"type":"custom","customType":"Company","value":"Acme Ltd","text":"Acme","messageRefs":[\
                {"id":"%1$s","text":"Acme calls Acme","offset":0},{"id":"%1$s","text":"Acme calls Acme","offset":11},\
                {"id":"%2$s","text":"The director of Acme","offset":16}]},\
                {"type":"date","value":"2026-01-01","text":"today","messageRefs":[\
                {"id":"%2$s","text":"The director of Acme","offset":0}]}]}""".formatted(first, second));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            insights                    | {"insights":[]}
            questions                   | {"questions":[]}
            action-items                | {"actionItems":[]}
            follow-ups                  | {"followUps":[]}
            entities                    | {"entities":[]}
            topics                      | {"topics":[]}
            abstract-topics             | {"abstractTopics":[]}
            summary                     | {"summary":[]}
            intents                     | {"intents":[]}
            bookmarks                   | {"bookmarks":[]}
            comprehensive/action-items  | {"actionItems":[]}
            analytics                   | {"metrics":[],"members":[]}
            """)
    void answersTheRightShapeWhenThereIsNothing(String path, String body) {
        assertThat(get(ConversationFixture.create(), path)).isEqualTo(body);
    }

    private static String get(ConversationFixture conversation, String path) {
        return conversation.caller().get("/v1/conversations/" + conversation.id + "/" + path)
                .then().statusCode(200).extract().asString();
    }
}
