package io.phrasewatch.e2e.chaos;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** R15: the same request many times at once under one Idempotency-Key. */
final class Idempotency implements Harness {

    private static final int CLIENTS = 64;

    @Override
    public void run(Stage stage) throws Exception {
        int times = stage.size(1_000, 100);
        Load load = stage.load();
        String mark = stage.ledger().newMark();
        List<String> texts = Load.texts(mark, 10);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            calls.add(clients.submit(() -> load.send(null, Load.body(texts), mark)));
        }
        clients.shutdown();
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> call : calls) {
            answers.add(call.get());
        }
        Set<String> bodies = answers.stream().filter(answer -> answer.statusCode() == 201).map(HttpResponse::body)
                .collect(Collectors.toSet());
        stage.verdict().figure("answers", load.answers());
        stage.verdict().fault("answers that are no 201, 429 or 503",
                answers.stream().filter(answer -> !Set.of(201, 429, 503).contains(answer.statusCode())).count());
        stage.verdict().fault("different answers beyond the first", Math.max(bodies.size() - 1, 0));
        bodies.forEach(body -> accept(stage, body, texts));
        stage.audit();
    }

    private static void accept(Stage stage, String body, List<String> texts) {
        var answer = io.restassured.path.json.JsonPath.from(body);
        stage.ledger().accept(answer.getString("conversationId"), answer.getString("jobId"), texts,
                texts.stream().filter(text -> text.startsWith("Number")).toList());
    }
}
