package io.phrasewatch.ingest.webhook;

import static io.phrasewatch.ingest.support.Api.accepted;
import static io.phrasewatch.ingest.support.Api.as;
import static io.phrasewatch.ingest.support.Api.awaitStatus;
import static io.phrasewatch.ingest.support.Api.newAccount;
import static io.phrasewatch.ingest.support.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.phrasewatch.ingest.support.Api.Accepted;
import io.phrasewatch.ingest.support.HandWorker;
import io.phrasewatch.ingest.support.HostileUrls;
import io.phrasewatch.ingest.support.Receiver;
import io.phrasewatch.ingest.support.Receiver.Call;
import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithBackends
@WithTrackers
class WebhookIT {

    private static final WebhookSignature SIGNATURE = new WebhookSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    /** The operator of these tests allows "localhost". */
    private static final Pattern LOOKED_UP_LATER = Pattern.compile("\\.test|^http://localhost\\.?:", Pattern.CASE_INSENSITIVE);

    private final HandWorker worker = new HandWorker();
    private final Receiver receiver = new Receiver();
    private final String account = newAccount();

    @AfterEach
    void close() {
        worker.close();
        receiver.close();
    }

    @Test
    void tellsEveryStatusInOrder() {
        // Given
        Accepted job = accepted(submit(account, withWebhook(receiver.url())));

        // When
        worker.record(worker.awaitBatches(job.conversationId(), 1).get(0));

        // Then
        List<Call> calls = receiver.awaitCalls(2);
        assertThat(calls).extracting(Call::body).containsExactly(
                "{\"jobId\":\"" + job.jobId() + "\",\"status\":\"in_progress\"}",
                "{\"jobId\":\"" + job.jobId() + "\",\"status\":\"completed\"}");
        assertThat(calls).allMatch(call -> call.method().equals("POST") && call.uri().equals("/hook?token=1")
                && call.header("Content-Type").equals("application/json"));
        awaitSettled(job);
    }

    @Test
    void signsWhatItTells() {
        // When
        accepted(submit(account, withWebhook(receiver.url())));

        // Then
        Call call = receiver.awaitCalls(1).get(0);
        Instant sent = Instant.ofEpochSecond(Long.parseLong(call.header("webhook-timestamp")));
        assertThat(call.header("webhook-signature"))
                .isEqualTo(SIGNATURE.headers(call.header("webhook-id"), sent, call.body()).get("webhook-signature"));
    }

    @Test
    void repeatsWithTheSameIdUntilItIsHeardAndKeepsTheOrder() {
        // Given
        receiver.answerWith(call -> call < 2 ? 503 : 200, Map.of());
        Accepted job = accepted(submit(account, withWebhook(receiver.url())));

        // When
        worker.record(worker.awaitBatches(job.conversationId(), 1).get(0));

        // Then
        awaitStatus(account, job.jobId(), "completed");
        List<Call> calls = receiver.awaitCalls(4);
        assertThat(calls).extracting(Call::body).extracting(body -> body.contains("in_progress"))
                .containsExactly(true, true, true, false);
        assertThat(calls.subList(0, 3)).extracting(call -> call.header("webhook-id")).containsOnly(calls.get(0).header("webhook-id"));
        awaitSettled(job);
    }

    @Test
    void followsNoRedirect() {
        // Given
        receiver.answerWith(call -> call == 0 ? 303 : 200, Map.of("Location", "/elsewhere"));

        // When
        Accepted job = accepted(submit(account, withWebhook(receiver.url())));

        // Then
        awaitSettled(job);
        assertThat(receiver.calls()).extracting(Call::uri).containsExactly("/hook?token=1", "/hook?token=1");
    }

    @Test
    void givesUpWhereTheTargetIsGone() {
        // Given
        receiver.answerWith(call -> 410, Map.of());

        // When
        Accepted job = accepted(submit(account, withWebhook(receiver.url())));

        // Then
        awaitSettled(job);
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void doesNotWaitForASlowReceiver() {
        // Given
        receiver.answerTheFirstCallAfter(Duration.ofSeconds(4));

        // When
        Accepted job = accepted(submit(account, withWebhook(receiver.url())));

        // Then
        receiver.awaitCalls(2);
        awaitSettled(job);
    }

    @Test
    void doesNotCallANameThatLeadsNowhere() {
        // When
        Accepted job = accepted(submit(account, withWebhook("http://no-such-host.invalid/hook")));

        // Then
        awaitSettled(job);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/", "http://[::1]/", "https://10.0.0.1/hook", "http://169.254.169.254/latest/meta-data"})
    void refusesPrivateTargets(String url) {
        // When
        var response = submit(account, withWebhook(url));

        // Then
        response.statusCode(400).body("message", equalTo("\"webhookUrl\" must not point to a private address"));
    }

    @Test
    void refusesEveryHostileTargetButNamesThatAreLookedUpLater() {
        // Given
        List<String> urls = HostileUrls.withPort(1).stream().filter(url -> !LOOKED_UP_LATER.matcher(url).find()).toList();

        // When
        List<String> accepted = urls.stream().filter(url -> as(newAccount()).body(Map.of("webhookUrl", url, "messages",
                List.of(Map.of("payload", Map.of("content", "hi"))))).post("/v1/process/text").statusCode() != 400).toList();

        // Then
        assertThat(urls).hasSizeGreaterThan(90);
        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org", "example.org/hook", "http://", "http://user:pw@example.org/", "javascript:alert(1)", "http://a b/"})
    void refusesWhatIsNoWebAddress(String url) {
        // When
        var response = submit(account, withWebhook(url));

        // Then
        response.statusCode(400)
                .body("message", equalTo("\"webhookUrl\" must be a valid uri with a scheme matching the http|https pattern"));
    }

    @Test
    void takesAnEmptyUrlForNone() {
        // When
        Accepted job = accepted(submit(account, withWebhook("")));

        // Then
        awaitSettled(job);
    }

    private static void awaitSettled(Accepted job) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Database.count(
                "select count(*) from ingest.webhook_delivery where job_id = ?", UUID.fromString(job.jobId())) == 0);
    }

    private static String withWebhook(String url) {
        return "{\"webhookUrl\":\"" + url + "\",\"messages\":[{\"payload\":{\"content\":\"hi\"}}]}";
    }
}
