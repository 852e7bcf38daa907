package io.phrasewatch.tracker.definitions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.contracts.TrackerChanged;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.testkit.Backends;
import io.phrasewatch.testkit.TopicReader;
import io.phrasewatch.tracker.testing.ServiceTest;
import io.phrasewatch.tracker.testing.TestAccount;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the other services learn about trackers. */
@ServiceTest
class DefinitionIT {

    private TestAccount account;

    @BeforeEach
    void startWithAnEmptyAccount() {
        account = TestAccount.fresh();
    }

    @Test
    void announcesEveryChangeInOrder() {
        try (TopicReader definitions = TopicReader.fromNow(Topics.TRACKER_DEFINITIONS)) {
            // Given
            String id = create("Weather");
            account.calls().body(Map.of("name", "Climate", "vocabulary", List.of("rain"))).put("/v1/manage/tracker/" + id);

            // When
            account.calls().delete("/v1/manage/tracker/" + id);

            // Then
            List<ConsumerRecord<String, String>> records = definitions.awaitKey(TrackerChanged.key(account.id(), id), 3);
            assertThat(snapshot(records.get(0)))
                    .isEqualTo(new TrackerSnapshot(id, 1, "Weather", List.of("sunny"), List.of(), List.of(), null));
            assertThat(snapshot(records.get(1)))
                    .isEqualTo(new TrackerSnapshot(id, 2, "Climate", List.of("rain"), List.of(), List.of(), null));
            assertThat(records.get(2).value()).isNull();
            assertThat(new String(records.get(0).headers().lastHeader("content-type").value())).isEqualTo(EventCodec.CONTENT_TYPE);
        }
    }

    @Test
    void resolvesDefinitionsAndNamesUnknownIds() {
        // Given
        String id = create("Weather");

        // When
        ValidatableResponse answer = inner("trackers:resolve", Map.of("ids", List.of(id, "1111111111111111")));

        // Then
        answer.statusCode(200)
                .body("trackers.id", equalTo(List.of(id)))
                .body("trackers[0].version", equalTo(1))
                .body("trackers[0].vocabulary", equalTo(List.of("sunny")))
                .body("trackers[0].excludeVocabulary", equalTo(List.of()))
                .body("unknown", equalTo(List.of("1111111111111111")));
    }

    @Test
    void selectsEveryTrackerOfTheAccount() {
        // Given
        String id = create("Weather");

        // When
        ValidatableResponse answer = inner("trackers:select", Map.of("ids", List.of(), "all", true));

        // Then
        answer.statusCode(200);
        assertThat(answer.extract().asString()).isEqualTo("{\"trackers\":[{\"id\":\"" + id + "\",\"version\":1}],\"unknown\":[]}");
    }

    @Test
    void knowsNoTrackersOfOtherAccounts() {
        // Given
        String foreign = create("Weather");
        account = TestAccount.fresh();

        // When
        ValidatableResponse answer = inner("trackers:select", Map.of("ids", List.of(foreign)));

        // Then
        answer.statusCode(200).body("trackers", equalTo(List.of())).body("unknown", equalTo(List.of(foreign)));
    }

    @Test
    void answersOnlyServicesThatKnowTheSecret() {
        // When
        ValidatableResponse answer = given().urlEncodingEnabled(false).header("X-Service-Secret", "guess").body(Map.of("ids", List.of())).contentType("application/json")
                .post("/internal/v1/accounts/" + account.id() + "/trackers:resolve").then();

        // Then
        answer.statusCode(401);
    }

    private ValidatableResponse inner(String operation, Map<String, Object> body) {
        return given().urlEncodingEnabled(false).header("X-Service-Secret", Backends.serviceSecret()).contentType("application/json").body(body)
                .post("/internal/v1/accounts/" + account.id() + "/" + operation).then();
    }

    private String create(String name) {
        return account.calls().body(Map.of("name", name, "vocabulary", List.of("sunny"))).post("/v1/manage/tracker")
                .then().statusCode(200).extract().path("tracker.id");
    }

    private static TrackerSnapshot snapshot(ConsumerRecord<String, String> definition) {
        return ((TrackerChanged) EventCodec.decode(definition.value()).data()).tracker();
    }
}
