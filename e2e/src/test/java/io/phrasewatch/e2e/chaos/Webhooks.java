package io.phrasewatch.e2e.chaos;

import io.phrasewatch.e2e.chaos.WebhookReceiver.Call;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** R11: receivers that answer 500, late, 429, 302, 410 and drop by drop. */
final class Webhooks implements Harness {

    static final String SECRET = "Y2hhb3Mtd2ViaG9vay1zZWNyZXQtMzItY2hhcmFjdGVycw==";
    private static final int ATTEMPTS = 6;
    private static final int STATUSES = 2;
    private static final int FIRST_REFUSALS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public Map<String, String> environment() {
        return Map.of("PHRASEWATCH_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.0/8", "PHRASEWATCH_WEBHOOKS_SECRET", SECRET,
                "PHRASEWATCH_WEBHOOKS_BACK_OFF", "200ms", "PHRASEWATCH_WEBHOOKS_LONGEST_BACK_OFF", "3s",
                "PHRASEWATCH_WEBHOOKS_TIMEOUT", "1s", "PHRASEWATCH_WEBHOOKS_ATTEMPTS", String.valueOf(ATTEMPTS));
    }

    @Override
    public void run(Stage stage) throws Exception {
        Load load = stage.load();
        Map<String, WebhookReceiver.Kind> jobs = new HashMap<>();
        try (WebhookReceiver receiver = WebhookReceiver.start()) {
            for (int i = 0; i < stage.size(20, 2); i++) {
                for (WebhookReceiver.Kind kind : WebhookReceiver.Kind.values()) {
                    jobs.put(submit(stage, load, receiver.address(kind)), kind);
                }
            }
            try {
                Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500))
                        .until(() -> stage.suite().postgres().count("select count(*) from ingest.webhook_delivery") == 0);
            } catch (ConditionTimeoutException stuck) {
                stage.verdict().require(false, "deliveries still wait after " + PATIENCE);
            }
            stage.verdict().figure("jobs with a webhook", jobs.size());
            stage.verdict().figure("calls expected", jobs.values().stream().mapToInt(Webhooks::expected).sum());
            stage.verdict().figure("calls", receiver.calls().values().stream().mapToInt(List::size).sum());
            stage.verdict().fault("redirects followed", receiver.trapped());
            stage.verdict().fault("calls with a wrong signature", receiver.unsigned());
            jobs.forEach((job, kind) -> judge(stage.verdict(), kind, receiver.calls().getOrDefault(job, List.of())));
        }
        stage.audit();
    }

    private static String submit(Stage stage, Load load, String target) throws Exception {
        String mark = stage.ledger().newMark();
        List<String> texts = Load.texts(mark, 1);
        String body = Load.body(texts).replace("{\"messages\"", "{\"webhookUrl\":\"" + target + "\",\"messages\"");
        var answer = io.restassured.path.json.JsonPath.from(load.send(null, body, mark).body());
        stage.ledger().accept(answer.getString("conversationId"), answer.getString("jobId"), texts, texts);
        return answer.getString("jobId");
    }

    private static void judge(Verdict verdict, WebhookReceiver.Kind kind, List<Call> calls) {
        List<String> statuses = calls.stream().map(Call::status).toList();
        verdict.require(statuses.contains("in_progress") && statuses.contains("completed"), kind + ": a status was not told " + statuses);
        verdict.require(statuses.lastIndexOf("in_progress") < statuses.indexOf("completed"), kind + ": out of order " + statuses);
        int expected = expected(kind);
        // a slow machine may let a call run out of time and repeat it: at least once is what is promised
        verdict.require(calls.size() >= expected, kind + ": " + calls.size() + " calls, not " + expected);
        if (kind == WebhookReceiver.Kind.BUSY) {
            verdict.require(calls.get(1).millis() - calls.get(0).millis() >= WebhookReceiver.BUSY_SECONDS * 1_000L,
                    "BUSY: called again before Retry-After");
        }
    }

    private static int expected(WebhookReceiver.Kind kind) {
        return switch (kind) {
            case GONE, FINE, DRIP -> STATUSES;
            case REDIRECT -> STATUSES * ATTEMPTS;
            case BROKEN -> STATUSES * (FIRST_REFUSALS + 1);
            case LATE, BUSY -> STATUSES * 2;
        };
    }
}
