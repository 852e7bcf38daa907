package io.phrasewatch.ingest.media;

import static io.phrasewatch.ingest.support.Api.as;
import static io.phrasewatch.ingest.support.Api.newAccount;
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

    private final String account = newAccount();

    @ParameterizedTest
    @CsvSource({"POST, audio", "PUT, audio/5815170693595136", "POST, video", "PUT, video/5815170693595136", "POST, audio/url",
        "PUT, audio/url/5815170693595136", "POST, video/url", "PUT, video/url/5815170693595136"})
    void saysThatThereIsNoRecogniser(String method, String path) {
        // When
        var response = as(account).body("{\"url\":\"https://example.org/a.wav\"}").request(method, "/v1/process/" + path).then();

        // Then
        response.statusCode(503).header("Retry-After", notNullValue())
                .body("message", equalTo(MediaError.NO_RECOGNISER.template()))
                .body("statusCode", equalTo(503));
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
