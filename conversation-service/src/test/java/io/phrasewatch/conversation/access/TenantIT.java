package io.phrasewatch.conversation.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.conversation.ConversationFixture;
import io.phrasewatch.kit.id.PublicIds;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every operation the OpenAPI document names, called by somebody else and by nobody. */
@QuarkusTest
@WithBackends
class TenantIT {

    private static final Map<String, String> BODIES = Map.of(
            "updateConversation", "{\"metadata\":{}}",
            "updateMember", "{\"name\":\"Eve\"}",
            "createTranscript", "{\"contentType\":\"text/srt\"}");

    @Test
    void hidesAConversationFromEveryOtherAccount() {
        // Given
        ConversationFixture conversation = ConversationFixture.create();
        UUID member = conversation.member("Ann", null);
        String stranger = PublicIds.random();

        // Then
        assertThat(operations()).hasSizeGreaterThan(20).allSatisfy(operation -> {
            Response response = operation.call(ConversationFixture.callerOf(stranger), conversation.id, member);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.asString())
                    .isEqualTo("{\"message\":\"The conversationId is either invalid or does not exist.\",\"statusCode\":404}");
        });
    }

    @Test
    void letsTheOwnerDoEverything() {
        // Given a member, and the deletion as the last of all
        ConversationFixture conversation = ConversationFixture.create();
        UUID member = conversation.member("Ann", null);
        Stream<Operation> operations = operations().stream()
                .sorted((one, other) -> Boolean.compare(one.method.equals("DELETE"), other.method.equals("DELETE")));

        // Then
        assertThat(operations).allSatisfy(operation ->
                assertThat(operation.call(conversation.caller(), conversation.id, member).statusCode()).isEqualTo(200));
    }

    @Test
    void wantsATokenForEveryOperation() {
        assertThat(operations()).allSatisfy(operation ->
                assertThat(operation.call(given(), PublicIds.random(), UUID.randomUUID()).statusCode()).isEqualTo(401));
    }

    private static List<Operation> operations() {
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getKey().contains("{conversationId}"))
                .flatMap(path -> path.getValue().entrySet().stream()
                        .filter(method -> method.getValue() instanceof Map<?, ?> operation && operation.containsKey("operationId"))
                        .map(method -> new Operation(path.getKey(), method.getKey().toUpperCase(),
                                String.valueOf(((Map<?, ?>) method.getValue()).get("operationId")))))
                .toList();
    }

    private record Operation(String path, String method, String id) {

        Response call(RequestSpecification caller, String conversation, UUID member) {
            String target = path.replace("{conversationId}", conversation).replace("{memberId}", member.toString());
            return (BODIES.containsKey(id) ? caller.body(BODIES.get(id)) : caller).request(method, target);
        }
    }
}
