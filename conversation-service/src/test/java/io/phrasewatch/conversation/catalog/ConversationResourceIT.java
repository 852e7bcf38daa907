package io.phrasewatch.conversation.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.contracts.ConversationDeleted;
import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.conversation.ConversationFixture;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.TopicReader;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void replacesTheMetadataAndNothingElse() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();

        // When
        String body = conversation.caller().body("{\"id\":\"1\",\"type\":\"x\",\"metadata\":{\"c\":\"88\",\"b\":\"ä\"}}".getBytes(UTF_8))
                .put("/v1/conversations/{id}", conversation.id)
                .then().statusCode(200).extract().asString();

        // Then
        assertThat(body).startsWith("{\"id\":\"" + conversation.id + "\",\"type\":\"meeting\"")
                .endsWith("\"metadata\":{\"b\":\"ä\",\"c\":\"88\"}}");
        assertThat(get(conversation)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                | "metadata" is required
            {"metadata":null}                 | "metadata" is required
            {"metadata":[]}                   | "metadata" must be an object
            {"metadata":"x"}                  | "metadata" must be an object
            {"metadata":{"a":1}}              | "metadata.a" must be a string
            {"metadata":{"a":{"b":"c"}}}      | "metadata.a" must be a string
            {"metadata":{"a":null}}           | "metadata.a" must be a string
            {"metadata":{" ":"b"}}            | "metadata key" is not allowed to be empty
            {"metadata":{"a":"\\u0000"}}     | "metadata.a" must be free of NUL characters
            {"metadata":{"a":"b","a":"c"}}    | "a" is given twice
            {"metadata":{},"metadata":{}}     | "metadata" is given twice
            []                                | The request body must be a JSON object.
            {"metadata":                      | The request body is not valid JSON.
            """)
    void refusesMetadataThatIsNotStringsByKey(String request, String message) {
        // Given
        ConversationFixture conversation = ConversationFixture.create();

        // When
        Response response = conversation.caller().body(request).put("/v1/conversations/{id}", conversation.id);

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("message")).isEqualTo(message);
        assertThat(response.jsonPath().getInt("statusCode")).isEqualTo(400);
    }

    @Test
    void limitsMetadataTo128Characters() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();
        String fits = "😀".repeat(128);

        // Then
        assertThat(put(conversation, "a", fits).statusCode()).isEqualTo(200);
        assertThat(put(conversation, "a", fits + "x").jsonPath().getString("message"))
                .isEqualTo("\"metadata.a\" length must be less than or equal to 128 characters long");
        assertThat(put(conversation, fits + "x", "a").statusCode()).isEqualTo(400);
    }

    @Test
    void erasesAConversationWithAllThatHangsOnIt() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();
        String message = conversation.message("Marker text", conversation.member("Ann", null));
        conversation.match("4527907378937856", "marker", 0, message, 0);
        conversation.insightMatch("4527907378937856", "marker", conversation.insight("question", "Marker?", message), 0);
        conversation.entity("person", "", "Ann", "Ann", message, 0);
        try (TopicReader events = TopicReader.fromNow(Topics.CONVERSATION_EVENTS)) {

            // When
            String body = conversation.caller().delete("/v1/conversations/{id}", conversation.id)
                    .then().statusCode(200).extract().asString();

            // Then
            assertThat(body).isEqualTo("{\"message\":\"successfully deleted the conversation\"}");
            conversation.caller().get("/v1/conversations/{id}", conversation.id).then().statusCode(404);
            conversation.caller().delete("/v1/conversations/{id}", conversation.id).then().statusCode(404);
            for (String table : List.of("member", "message", "tracker_match", "insight", "insight_match", "entity")) {
                assertThat(Database.count("select count(*) from conversation." + table + " where conversation_id = ?",
                        conversation.id)).as(table).isZero();
            }
            Event<?> event = EventCodec.decode(events.awaitKey(conversation.id, 1).get(0).value());
            assertThat(event.data()).isEqualTo(new ConversationDeleted(conversation.id));
            assertThat(event.accountId()).isEqualTo(conversation.account);
        }
    }

    @Test
    void letsNobodyInsertADeletedConversationAgain() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();
        conversation.caller().delete("/v1/conversations/{id}", conversation.id).then().statusCode(200);

        // When
        int inserted = Database.execute("insert into conversation.conversation (id, account_id, name, start_time, end_time)"
                + " values (?, ?, 'Back', now(), now()) on conflict (id) do update set name = excluded.name",
                conversation.id, conversation.account);

        // Then
        assertThat(inserted).isZero();
    }

    @Test
    void deletesOnceHoweverManyAskAtOnce() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();

        // When
        List<Integer> statuses = IntStream.range(0, 8).parallel()
                .mapToObj(i -> conversation.caller().delete("/v1/conversations/{id}", conversation.id).statusCode())
                .sorted()
                .toList();

        // Then
        assertThat(statuses).containsExactly(200, 404, 404, 404, 404, 404, 404, 404);
    }

    private static Response put(ConversationFixture conversation, String key, String value) {
        return conversation.caller().body(Map.of("metadata", Map.of(key, value))).put("/v1/conversations/{id}", conversation.id);
    }

    private static String get(ConversationFixture conversation) {
        return conversation.caller().get("/v1/conversations/{id}", conversation.id).asString();
    }
}
