package io.phrasewatch.tracker.management;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.phrasewatch.tracker.testing.ServiceTest;
import io.phrasewatch.tracker.testing.TestAccount;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers are byte for byte those of the golden files, but for ids and times. */
@ServiceTest
class GoldenIT {

    private TestAccount account;

    @BeforeEach
    void startWithAnEmptyAccount() {
        account = TestAccount.fresh();
    }

    @ParameterizedTest
    @CsvSource({"create-tracker, /v1/manage/tracker", "create-trackers, /v1/manage/trackers", "create-extended-tracker, /v1/manage/trackers"})
    void answersACreationAsTheGoldenFileSays(String example, String path) throws IOException {
        // When
        Response answer = account.calls().body(golden(example + ".request")).post(path);

        // Then
        assertThat(withoutIdsAndTimes(answer)).isEqualTo(golden(example + ".response"));
    }

    @Test
    void answersAPatchAsTheGoldenFileSays() throws IOException {
        // Given
        String id = account.calls().body(golden("create-tracker.request")).post("/v1/manage/tracker").path("tracker.id");

        // When
        Response answer = account.calls().body(golden("patch-tracker.request")).patch("/v1/manage/trackers/" + id);

        // Then
        assertThat(withoutIdsAndTimes(answer)).isEqualTo(golden("patch-tracker.response"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/manage/trackers/{id}, tracker", "GET, /v1/manage/trackers, trackers",
        "PUT, /v1/manage/tracker/{id}, replace-tracker", "DELETE, /v1/manage/tracker/{id}, delete-tracker"})
    void answersAboutAStoredTrackerAsTheGoldenFileSays(String method, String path, String example) throws IOException {
        // Given
        String id = account.calls().body(golden("create-tracker.request")).post("/v1/manage/tracker").path("tracker.id");
        String body = method.equals("PUT") ? golden(example + ".request") : "";

        // When
        Response answer = account.calls().body(body).request(method, path.replace("{id}", id));

        // Then
        assertThat(withoutIdsAndTimes(answer)).isEqualTo(golden(example + ".response"));
    }

    @Test
    void answersATokenAsTheGoldenFileSays() throws IOException {
        // When
        Response answer = given().urlEncodingEnabled(false).body(account.credentials()).contentType("application/json")
                .post("/oauth2/token:generate");

        // Then
        assertThat(answer.asString().replaceAll("\"accessToken\":\"[^\"]+\"", "\"accessToken\":\"<token>\"")
                .replaceAll("863\\d\\d", "86400"))
                .isEqualTo(golden("token.response"));
    }

    @Test
    void answersAnUnknownTrackerAsTheGoldenFileSays() throws IOException {
        // When
        Response answer = account.calls().get("/v1/manage/tracker/1234567890123456");

        // Then
        assertThat(answer.asString()).isEqualTo(golden("unknown-tracker.response"));
    }

    @Test
    void describesThePublicApiAndNothingElse() {
        // When
        ValidatableResponse answer = given().get("/q/openapi?format=json").then();

        // Then
        answer.statusCode(200);
        Set<String> paths = answer.extract().jsonPath().getMap("paths").keySet().stream().map(String::valueOf)
                .collect(Collectors.toSet());
        assertThat(paths).contains("/oauth2/token:generate", "/v1/manage/tracker", "/v1/manage/tracker/{trackerId}",
                "/v1/manage/trackers", "/v1/manage/trackers/{trackerId}", "/v1/manage/trackers/bulk");
        assertThat(paths).noneMatch(path -> path.startsWith("/internal"));
    }

    @Test
    void showsTheGoldenFilesAsExamples() {
        // When
        ValidatableResponse answer = given().get("/q/openapi?format=json").then();

        // Then
        answer.body("paths.'/v1/manage/tracker'.post.requestBody.content.'application/json'.example.name", equalTo("Churn risk"))
                .body("paths.'/v1/manage/trackers/{trackerId}'.get.responses.'200'.content.'application/json'.example.tracker.name",
                        equalTo("Churn risk"))
                .body("paths.'/v1/manage/tracker'.post.responses.'409'.content.'application/json'.schema.$ref",
                        equalTo("#/components/schemas/Error"));
    }

    private static String withoutIdsAndTimes(Response answer) {
        return answer.asString()
                .replaceAll("\"id\":\"[1-9][0-9]{15}\"", "\"id\":\"<id>\"")
                .replaceAll("\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\"", "\"<time>\"");
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = GoldenIT.class.getResourceAsStream("/META-INF/golden/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
