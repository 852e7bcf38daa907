package io.phrasewatch.e2e;

import static io.phrasewatch.e2e.suite.SuiteClient.said;
import static io.phrasewatch.e2e.suite.SuiteClient.submission;
import static io.phrasewatch.e2e.suite.SuiteClient.tracker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.phrasewatch.e2e.suite.LiveTextStream;
import io.phrasewatch.e2e.suite.RunningSuite;
import io.phrasewatch.e2e.suite.SuiteClient;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a client may rely on, however the suite is run. One subclass per way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SuiteContract {

    RunningSuite suite;
    SuiteClient client;

    abstract RunningSuite startSuite() throws Exception;

    @BeforeAll
    void start() throws Exception {
        suite = startSuite();
        client = SuiteClient.signIn(suite, suite.account());
    }

    @AfterAll
    void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void findsAnInlineTrackerByItsMeaning() {
        // Given
        Map<String, Object> promotion = tracker("Promotion Mention",
                "We have a special promotion going on if you book this before", "We have a sale right now on");

        // When
        String conversation = client.process(submission(List.of(promotion),
                "Good morning to you all", "We're running a sale right now", "My parcel has not come yet"));

        // Then
        JsonPath detected = client.detected(conversation).jsonPath();
        assertThat(detected.getList("name")).containsExactly("Promotion Mention");
        assertThat(detected.getList("[0].matches.messageRefs.text.flatten()"))
                .containsOnly("We're running a sale right now");
        assertThat(detected.getList("[0].matches.messageRefs.offset.flatten()")).containsOnly(-1);
        assertThat(detected.getList("[0].matches.value")).contains("We have a sale right now on");
    }

    @Test
    void findsTheWordsOfABulkTrackerWithTheirPlace() {
        // Given
        List<String> ids = client.createTrackers(List.of(
                tracker("Voice Message", "sorry we missed you", "Leave name and number", "press to record")));

        // When
        String conversation = client.process(submission(List.of(Map.of("id", ids.get(0))),
                "Hello, sorry we missed you yesterday."));

        // Then
        JsonPath detected = client.detected(conversation).jsonPath();
        assertThat(detected.getString("[0].id")).isEqualTo(ids.get(0));
        assertThat(detected.getInt("[0].matches.find { it.value == 'sorry we missed you' }.messageRefs[0].offset"))
                .isEqualTo(7);
    }

    @Test
    void findsTheDocumentedPairs() {
        // Given
        Map<String, Object> mask = tracker("Mask", "wear mask");
        Map<String, Object> money = tracker("Money", "I don't have any money");

        // When
        String conversation = client.process(submission(List.of(mask, money),
                "Wearing mask is a good safety measure.", "I ran out of budget"));

        // Then
        JsonPath detected = client.detected(conversation).jsonPath();
        assertThat(detected.getString("find { it.name == 'Mask' }.matches[0].messageRefs[0].text"))
                .isEqualTo("Wearing mask is a good safety measure.");
        assertThat(detected.getInt("find { it.name == 'Mask' }.matches[0].messageRefs[0].offset")).isEqualTo(-1);
        assertThat(detected.getString("find { it.name == 'Money' }.matches[0].messageRefs[0].text"))
                .isEqualTo("I ran out of budget");
        assertThat(detected.getInt("find { it.name == 'Money' }.matches[0].messageRefs[0].offset")).isEqualTo(-1);
    }

    @Test
    void findsSpanishTrackersByWordsAndInflectedWords() {
        // Given
        String id = client.createTrackers(List.of(Map.of("name", "Devoluciones", "languages", List.of("es-ES"),
                "vocabulary", List.of("pedir una devoluci\u00F3n", "devolver el dinero")))).get(0);

        // When
        String conversation = client.process(Map.of("languageCode", "es-ES",
                "trackers", List.of(Map.of("id", id), tracker("Cuenta", "cancelar mi cuenta")),
                "messages", said("Hola, quer\u00EDa pedir una devoluci\u00F3n.", "Que cancelen la cuenta, por favor.",
                        "Buenos d\u00EDas a todos")));

        // Then
        JsonPath detected = client.detected(conversation).jsonPath();
        assertThat(detected.getList("name")).containsExactlyInAnyOrder("Devoluciones", "Cuenta");
        assertThat(detected.getInt("find { it.name == 'Devoluciones' }.matches[0].messageRefs[0].offset")).isEqualTo(13);
        assertThat(detected.getInt("find { it.name == 'Cuenta' }.matches[0].messageRefs[0].offset")).isEqualTo(-1);
    }

    @Test
    void findsWhatIsAskedWhatIsToDoAndWhatIsToFollow() {
        // Given
        Map<String, Object> discount = tracker("Discount", "special discount");

        // When
        String conversation = client.process(submission(List.of(discount), "Is the special discount over?",
                "Fine. I will send you the contract tomorrow.", "Let's meet again on Friday."));

        // Then
        assertThat(texts(conversation, "/questions", "questions")).containsExactly("Is the special discount over?");
        assertThat(texts(conversation, "/action-items", "actionItems")).containsExactly("I will send you the contract tomorrow.");
        assertThat(texts(conversation, "/follow-ups", "followUps")).containsExactly("Let's meet again on Friday.");
        assertThat(client.conversation(conversation, "/insights").jsonPath().getList("insights.type"))
                .containsExactly("question", "action_item", "follow_up");
        assertThat(client.detected(conversation).jsonPath().<String, Object>getMap("[0].matches[0].insightRefs[0]")).containsEntry("type", "question")
                .containsEntry("text", "Is the special discount over?").containsEntry("offset", 7);
    }

    private List<String> texts(String conversation, String part, String member) {
        return client.conversation(conversation, part).jsonPath().getList(member + ".text");
    }

    @Test
    void findsNothingInOrdinarySentences() {
        // Given
        List<Map<String, Object>> trackers = List.of(
                tracker("Sale", "We have a sale right now on"), tracker("Mask", "wear mask"),
                tracker("Money", "I don't have any money"), tracker("Voice Message", "Leave name and number"));

        // When
        String conversation = client.process(submission(trackers, OrdinarySentences.TWENTY));

        // Then
        assertThat(client.detected(conversation).asString()).isEqualTo("[]");
        assertThat(client.messages(conversation)).extracting("text").containsExactly((Object[]) OrdinarySentences.TWENTY);
    }

    @Test
    void usesEveryTrackerOfTheAccountWhenAsked() {
        // Given
        String id = client.createTracker("Refund Request", List.of("I want my money back"));

        // When
        String conversation = client.process(
                Map.of("messages", said("Well, I want my money back today."), "enableAllTrackers", true));

        // Then
        assertThat(client.detected(conversation).jsonPath().getList("id")).contains(id);
    }

    @Test
    void answersTheDeprecatedAddressWithTheSame() {
        // Given
        String conversation = client.process(submission(List.of(tracker("Greeting", "good morning")), "Good morning!"));

        // When
        String deprecated = client.conversation(conversation, "/trackers").asString();

        // Then
        assertThat(deprecated).contains("Greeting").isEqualTo(client.detected(conversation).asString());
    }

    @Test
    void detectsTheSameWithoutAConversation() {
        // Given
        Map<String, Object> question = Map.of(
                "trackers", List.of(tracker("Sale", "We have a sale right now on")),
                "messages", said("We're running a sale right now"));

        // When
        JsonPath answer = client.request(suite.worker()).body(question).post("/v1/detect")
                .then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(answer.getString("messages[0].trackers[0].name")).isEqualTo("Sale");
        assertThat(answer.getBoolean("messages[0].trackers[0].detected")).isTrue();
        assertThat(answer.getDouble("messages[0].trackers[0].matches[0].score")).isBetween(0.5, 1.0);
    }

    @Test
    void tellsInALiveStreamWhatIsReadAfterItAndWhatAJobFinds() {
        // Given
        List<Map<String, Object>> trackers = List.of(tracker("Voice Message", "sorry we missed you", "leave your name"),
                tracker("Promotion Mention", "We have a sale right now on"));
        String[] said = {"Hello, sorry we missed you yesterday.", "We're running a sale right now", "Can you call me back tomorrow?"};

        // When
        List<String> live;
        String streamed;
        try (LiveTextStream stream = client.stream(UUID.randomUUID().toString(), trackers)) {
            streamed = stream.conversationId();
            List.of(said).forEach(stream::say);
            stream.stop();
            live = stream.matches();
        }

        // Then
        assertThat(live).isNotEmpty().containsExactlyInAnyOrderElementsOf(LiveTextStream.matches(client.detected(streamed).jsonPath()));
        String submitted = client.process(submission(trackers, said));
        assertThat(LiveTextStream.withoutIds(live))
                .containsExactlyInAnyOrderElementsOf(LiveTextStream.withoutIds(LiveTextStream.matches(client.detected(submitted).jsonPath())));
        assertThat(client.messages(streamed)).extracting(message -> message.get("text")).containsExactly((Object[]) said);
    }

    @Test
    void hidesConversationsAndTrackersFromOtherAccounts() {
        // Given
        String conversation = client.process(submission(List.of(tracker("Greeting", "hello")), "Hello"));
        String tracker = client.createTracker("Private", List.of("for my eyes only"));
        SuiteClient stranger = SuiteClient.signIn(suite, suite.otherAccount());

        // When, then
        stranger.request(suite.conversations()).get("/v1/conversations/" + conversation + "/messages")
                .then().statusCode(404).body("statusCode", equalTo(404));
        stranger.request(suite.trackers()).get("/v1/manage/tracker/" + tracker)
                .then().statusCode(404).body("statusCode", equalTo(404));
    }

    @Test
    void refusesEveryServiceToAClientWithoutAToken() {
        for (String address : List.of(suite.trackers() + "/v1/manage/trackers", suite.ingest() + "/v1/job/x",
                suite.conversations() + "/v1/conversations/1234567890123456")) {
            given().get(address).then().statusCode(401).body("statusCode", equalTo(401));
        }
    }

    @Test
    void refusesABadSubmissionInPlainWords() {
        client.request(suite.ingest()).body(Map.of("messages", List.of())).post("/v1/process/text")
                .then().statusCode(400).body("statusCode", equalTo(400));
    }
}
