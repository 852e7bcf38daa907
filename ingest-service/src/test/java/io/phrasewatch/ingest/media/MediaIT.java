package io.phrasewatch.ingest.media;

import static io.phrasewatch.ingest.support.Api.accepted;
import static io.phrasewatch.ingest.support.Api.as;
import static io.phrasewatch.ingest.support.Api.newAccount;
import static io.phrasewatch.ingest.support.Api.saying;
import static io.phrasewatch.ingest.support.Api.submit;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithBackends
@WithTrackers
class MediaIT {

    private static final String URL = "{\"url\":\"https://example.org/a.wav\"}";

    private final String account = newAccount();

    @ParameterizedTest
    @CsvSource({"POST, audio", "PUT, audio/", "POST, video", "PUT, video/", "POST, audio/url", "PUT, audio/url/", "POST, video/url",
        "PUT, video/url/"})
    void saysThatThereIsNoRecogniser(String method, String path) {
        // Given
        String conversation = method.equals("PUT") ? accepted(submit(account, saying("hello"))).conversationId() : "";

        // When
        var response = as(account).body(URL).request(method, "/v1/process/" + path + conversation).then();

        // Then
        response.statusCode(503).header("Retry-After", notNullValue())
                .body("message", equalTo(MediaError.NO_RECOGNISER.template()))
                .body("statusCode", equalTo(503));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/", "video/", "audio/url/", "video/url/"})
    void looksForTheConversationBeforeTheRecogniser(String path) {
        // Given
        String foreign = accepted(submit(newAccount(), saying("hello"))).conversationId();

        // When / Then
        as(account).body(URL).put("/v1/process/" + path + foreign).then().statusCode(404);
        as(account).body(URL).put("/v1/process/" + path + "5815170693595136").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio?diarizationSpeakerCount=none", "video?mode=loud", "audio?trackers=[1]", "audio?channelMetadata[0][channel]=x"})
    void namesAWrongOptionFirst(String path) {
        // When
        var response = as(account).body("RIFF").post("/v1/process/" + path).then();

        // Then
        response.statusCode(400).body("statusCode", equalTo(400));
    }

    @Test
    void asksForTheUrl() {
        // When
        var response = as(account).body("{}").post("/v1/process/audio/url").then();

        // Then
        response.statusCode(400).body("message", equalTo("\"url\" is required"));
    }

    @Test
    void refusesARequestWithoutToken() {
        // When
        var response = RestAssured.given().body("RIFF").post("/v1/process/audio").then();

        // Then
        response.statusCode(401);
    }
}
