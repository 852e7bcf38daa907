package io.phrasewatch.ingest.submission;

import static io.phrasewatch.ingest.support.Api.accepted;
import static io.phrasewatch.ingest.support.Api.as;
import static io.phrasewatch.ingest.support.Api.newAccount;
import static io.phrasewatch.ingest.support.Api.saying;
import static io.phrasewatch.ingest.support.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.ingest.support.Api.Accepted;
import io.phrasewatch.ingest.support.HandWorker;
import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.TestTokens;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends
@WithTrackers
class CallersAtOnceIT {

    private static final int LIMIT = 5;

    @TestHTTPResource("/v1/process/text")
    URI endpoint;

    private final String account = newAccount();

    @Test
    void answersARepeatedRequestAsBefore() {
        // Given
        Accepted first = accepted(named("order-1", saying("hi")));

        // When
        Accepted second = accepted(named("order-1", saying("hi")));

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(jobs()).isOne();
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        // Given
        accepted(named("order-1", saying("hi")));

        // When
        var response = named("order-1", saying("ho"));

        // Then
        response.statusCode(422).body("message", equalTo("The Idempotency-Key was used for a different request."));
        assertThat(jobs()).isOne();
    }

    @Test
    void keepsKeysOfAccountsApart() {
        // Given
        Accepted mine = accepted(named("order-1", saying("hi")));

        // When
        Accepted other = accepted(as(newAccount()).header("Idempotency-Key", "order-1").body(saying("hi")).post("/v1/process/text").then());

        // Then
        assertThat(other).isNotEqualTo(mine);
    }

    @Test
    void makesOneJobOfTheSameRequestManyTimesAtOnce() {
        // When
        List<HttpResponse<String>> responses = atOnce(300, saying("hi"), "Idempotency-Key", "order-1");

        // Then
        assertThat(responses).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(responses.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(jobs()).isOne();
    }

    @Test
    void acceptsNoMoreJobsThanTheLimitHoweverManyComeAtOnce() {
        // When
        List<HttpResponse<String>> responses = atOnce(100, saying("hi"), "X-Nothing", "special");

        // Then
        assertThat(responses.stream().filter(response -> response.statusCode() == 201)).hasSize(LIMIT);
        assertThat(responses.stream().filter(response -> response.statusCode() == 429)).hasSize(100 - LIMIT)
                .allMatch(response -> response.headers().firstValue("Retry-After").isPresent());
        submit(account, saying("one more")).statusCode(429)
                .body("statusCode", equalTo(429))
                .body("message", containsString("This API has a limit of maximum of `5` number of concurrent jobs per account."));
    }

    @Test
    void givesEveryMessageAPlaceOfItsOwnWhenManyAddAtOnce() {
        // Given
        Accepted first = accepted(submit(account, saying("first")));
        try (HandWorker worker = new HandWorker()) {
            endpoint = URI.create(endpoint + "/" + first.conversationId());

            // When
            atOnce(LIMIT - 1, saying("more"), "X-Nothing", "special");

            // Then
            assertThat(Database.query("select next_sequence from ingest.conversation where id = ?", first.conversationId()).get(0))
                    .containsEntry("next_sequence", (long) LIMIT);
            for (int done = 0; done < LIMIT; done++) {
                worker.record(HandWorker.everyBatch(first.conversationId(), done + 1).get(done));
            }
            assertThat(HandWorker.everyBatch(first.conversationId(), LIMIT).stream()
                    .flatMap(batch -> batch.messages().stream()).map(SubmittedMessage::sequence)).containsExactly(0L, 1L, 2L, 3L, 4L);
        }
    }

    private ValidatableResponse named(String key, String body) {
        return as(account).header("Idempotency-Key", key).body(body).post("/v1/process/text").then();
    }

    private long jobs() {
        return Database.count("select count(*) from ingest.job where account_id = ?", account);
    }

    private List<HttpResponse<String>> atOnce(int count, String body, String header, String value) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Bearer " + TestTokens.forAccount(account))
                .header(header, value)
                .method(endpoint.getPath().endsWith("text") ? "POST" : "PUT", BodyPublishers.ofString(body));
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, count)
                .mapToObj(i -> client.sendAsync(request.build(), BodyHandlers.ofString()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
