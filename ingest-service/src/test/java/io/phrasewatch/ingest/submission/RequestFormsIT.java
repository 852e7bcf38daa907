package io.phrasewatch.ingest.submission;

import static io.phrasewatch.ingest.support.Api.as;
import static io.phrasewatch.ingest.support.Api.newAccount;
import static io.phrasewatch.ingest.support.Api.saying;
import static io.phrasewatch.ingest.support.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.ingest.support.HandWorker;
import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.testkit.TestTokens;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways real clients put a request, and the ways nobody should. */
@QuarkusTest
@WithBackends
@WithTrackers
class RequestFormsIT {

    private static final String TOO_LARGE =
            "{\"message\":\"The request body is larger than the limit of 12582912 bytes.\",\"statusCode\":413}";

    @TestHTTPResource("/v1/process/text")
    URI endpoint;

    private final String account = newAccount();

    /** One header or many: it is their sum that counts. */
    @ParameterizedTest
    @CsvSource({"1, 15000, 201", "400, 20, 201", "1, 21000, 431", "1000, 20, 431"})
    void takesHeadersUpToALimit(int count, int length, int status) throws Exception {
        // Given
        HttpRequest.Builder request = request("", saying("hi"));
        for (int i = 0; i < count; i++) {
            request.header("X-Padding-" + i, "x".repeat(length));
        }

        // When
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "trackers=%5B%7B%22name%22%3A%22Greeting%22%2C%22vocabulary%22%3A%5B%22hi%22%2C%22hello%20there%22%5D%7D%5D",
        "trackers%5B0%5D%5Bname%5D=Greeting&trackers%5B0%5D%5Bvocabulary%5D%5B0%5D=hi&trackers%5B0%5D%5Bvocabulary%5D%5B1%5D=hello+there"})
    void takesTrackersFromTheQuery(String query) throws Exception {
        try (HandWorker worker = new HandWorker()) {
            // Given
            HttpRequest request = request("?&name=Named&detectPhrases=true&" + query, saying("hi")).build();

            // When
            HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

            // Then
            assertThat(response.statusCode()).isEqualTo(201);
            MessageBatchSubmitted batch = worker.awaitBatches(JsonPath.from(response.body()).getString("conversationId"), 1).get(0);
            assertThat(batch.conversation().name()).isEqualTo("Named");
            assertThat(batch.options().detectPhrases()).isTrue();
            assertThat(batch.trackers().inline()).extracting(TrackerSnapshot::vocabulary)
                    .containsExactly(List.of("hi", "hello there"));
        }
    }

    @Test
    void toleratesATrailingSlash() {
        // When
        var response = as(account).body(saying("hi")).post("/v1/process/text/").then();

        // Then
        response.statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`` | The request body is not valid JSON.",
        "`{` | The request body is not valid JSON.",
        "`{} x` | The request body is not valid JSON.",
        "`[]` | The request body must be a JSON object.",
        "`null` | The request body must be a JSON object."})
    void refusesWhatIsNoJsonObject(String body, String message) {
        // When
        var response = submit(account, body);

        // Then
        response.statusCode(400).body("message", equalTo(message)).body("statusCode", equalTo(400));
    }

    @Test
    void refusesDeepNesting() {
        // When
        var response = submit(account, "[".repeat(100_000));

        // Then
        response.statusCode(400);
    }

    @Test
    void refusesTooLargeABody() {
        // When
        var response = submit(account, saying("x".repeat(11_000_000)));

        // Then
        response.statusCode(413).body("statusCode", equalTo(413)).body("message", notNullValue());
    }

    @Test
    void refusesAFarTooLargeBodyBeforeItIsSent() throws Exception {
        // Given
        String head = head("POST /v1/process/text") + "Content-Length: 13000000\r\n\r\n";

        // When
        String answer = answerHead(head);

        // Then
        assertThat(answer).startsWith("HTTP/1.1 413 ").containsIgnoringCase("content-type: application/json");
    }

    @Test
    void answersAClientThatAsksBeforeItSendsAFarTooLargeBody() throws Exception {
        // Given
        HttpRequest request = request("", saying("x".repeat(13_000_000))).expectContinue(true).build();

        // When
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        // Then
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void refusesAFarTooLargeBodyOfUnannouncedLength() throws Exception {
        // Given
        byte[] half = "x".repeat(6_500_000).getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = request("", "").POST(BodyPublishers.ofByteArrays(List.of(half, half))).build();

        // When
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        // Then
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).isEqualTo(TOO_LARGE);
    }

    @Test
    void takesABodyOfUnannouncedLength() throws Exception {
        // Given
        byte[] body = saying("hi").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = request("", "").POST(BodyPublishers.ofByteArrays(List.of(body))).build();

        // When
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        // Then
        assertThat(response.statusCode()).isEqualTo(201);
    }

    @Test
    void letsFilesBeLargerThanOtherBodies() throws Exception {
        // Given
        String head = head("POST /v1/process/audio") + "Content-Length: 13000000\r\n\r\n";

        // When
        String answer = answerHead(head);

        // Then
        assertThat(answer).startsWith("HTTP/1.1 503 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/job/x?name=%zz", "/v1/job/%zz", "/v1/job/x?name=%2", "/v1/job/x?%"})
    void tellsAsJsonThatAnEscapeIsBroken(String target) throws Exception {
        // Given
        String head = head("GET " + target) + "\r\n";

        // When
        String answer = answerHead(head);

        // Then
        assertThat(answer).startsWith("HTTP/1.1 400 ").containsIgnoringCase("content-type: application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=a|b", "name={a}", "name=\"a\"", "name=<a>", "name=a^b", "name=a\\b", "name=[a]", "name=a`b"})
    void escapesForAClientWhatItShouldHaveEscaped(String query) throws Exception {
        // Given
        String body = saying("hi");
        String request = head("POST /v1/process/text?" + query)
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;

        // When
        String answer = answerHead(request);

        // Then
        assertThat(answer).startsWith("HTTP/1.1 201 ");
    }

    @Test
    void tellsAsJsonThatTheFirstLineIsTooLong() throws Exception {
        // Given
        String head = head("GET /v1/job/x?name=" + "y".repeat(70_000)) + "\r\n";

        // When
        String answer = answerHead(head);

        // Then
        assertThat(answer).startsWith("HTTP/1.1 414 ").containsIgnoringCase("content-type: application/json");
    }

    @ParameterizedTest
    @CsvSource({"Accept, text/html", "Accept, nonsense", "Content-Type, nonsense", "Content-Type, a/b/c", "Content-Type, text/html; =",
        "Content-Type, application/x-www-form-urlencoded", "Accept-Charset, nonsense"})
    void speaksJsonWhateverTheClientNames(String header, String value) throws Exception {
        // Given
        HttpRequest request = request("", saying("hi")).header(header, value).build();

        // When
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        // Then
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }

    @Test
    void takesTenThousandMessages() {
        // Given
        String messages = "{\"payload\":{\"content\":\"We have a sale right now.\"}},".repeat(10_000);

        // When
        var response = submit(account, "{\"messages\":[" + messages.substring(0, messages.length() - 1) + "]}");

        // Then
        response.statusCode(201);
    }

    @Test
    void describesItself() {
        // When
        var response = RestAssured.given().accept("application/json").get("/q/openapi?format=json").then();

        // Then
        response.statusCode(200)
                .body("paths.'/v1/process/text'.post", notNullValue())
                .body("paths.'/v1/process/text/{conversationId}'.put", notNullValue())
                .body("paths.'/v1/job/{jobId}'.get", notNullValue());
    }

    private String head(String target) {
        return target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TestTokens.forAccount(account) + "\r\n";
    }

    /** Status line and headers of the answer to a request that is sent as it is written here. */
    private String answerHead(String request) throws Exception {
        try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            StringBuilder head = new StringBuilder();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                head.append(line).append('\n');
            }
            return head.toString();
        }
    }

    private HttpRequest.Builder request(String query, String body) {
        return HttpRequest.newBuilder(URI.create(endpoint + query))
                .header("Authorization", "Bearer " + TestTokens.forAccount(account))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body));
    }
}
