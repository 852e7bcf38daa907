package io.phrasewatch.e2e.chaos;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** R9: three times as many submissions as ingest takes. */
final class Overload implements Harness {

    private static final int CLIENTS = 8;
    private static final int MOST_AT_ONCE = 600;
    private static final int TIMES = 3;
    private static final Set<Integer> GOOD = Set.of(201, 429, 503);

    private final AtomicLong wrong = new AtomicLong();
    private final AtomicLong withoutAdvice = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();

    @Override
    public Map<String, String> environment() {
        return Map.of("PHRASEWATCH_INGEST_OVERLOAD_REQUESTS_AT_ONCE", "64", "PHRASEWATCH_OUTBOX_MAX_WAITING", "5000");
    }

    @Override
    public void run(Stage stage) throws Exception {
        Load load = stage.load();
        long perSecond = capacity(stage, load, stage.size(20, 5));
        int seconds = stage.size(Integer.getInteger("chaos.seconds", 300), 10);
        stage.verdict().figure("submissions taken per second by " + CLIENTS + " clients", perSecond);
        flood(stage, load, perSecond * TIMES, seconds);
        stage.verdict().figure("seconds at " + perSecond * TIMES + " per second", seconds);
        stage.verdict().figure("answers", load.answers());
        stage.verdict().fault("answers that are no 201, 429 or 503", wrong.get());
        stage.verdict().fault("refusals without Retry-After", withoutAdvice.get());
        stage.verdict().fault("requests without an answer", unanswered.get());
        stage.audit();
    }

    private long capacity(Stage stage, Load load, int seconds) throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int before = stage.ledger().jobs().size();
        for (int i = 0; i < CLIENTS; i++) {
            clients.submit(() -> {
                while (System.nanoTime() < end) {
                    submit(stage, load);
                }
            });
        }
        clients.shutdown();
        clients.awaitTermination(1, TimeUnit.MINUTES);
        return Math.max(1, (stage.ledger().jobs().size() - before) / seconds);
    }

    private void flood(Stage stage, Load load, long perSecond, int seconds) throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(MOST_AT_ONCE);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleAtFixedRate(() -> clients.submit(() -> submit(stage, load)), 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
        TimeUnit.SECONDS.sleep(seconds);
        clock.shutdownNow();
        clients.shutdown();
        stage.verdict().require(clients.awaitTermination(2, TimeUnit.MINUTES), "requests still under way after two minutes");
    }

    private void submit(Stage stage, Load load) {
        String mark = stage.ledger().newMark();
        List<String> texts = Load.texts(mark, 1);
        try {
            HttpResponse<String> answer = load.send(null, Load.body(texts), mark);
            if (answer.statusCode() == 201) {
                var accepted = io.restassured.path.json.JsonPath.from(answer.body());
                stage.ledger().accept(accepted.getString("conversationId"), accepted.getString("jobId"), texts, texts);
            } else {
                wrong.addAndGet(GOOD.contains(answer.statusCode()) ? 0 : 1);
                withoutAdvice.addAndGet(answer.headers().firstValue("Retry-After").isPresent() ? 0 : 1);
            }
        } catch (IOException noAnswer) {
            unanswered.incrementAndGet();
        }
    }
}
