package io.phrasewatch.e2e.chaos;

import io.phrasewatch.e2e.suite.SuiteClient;
import java.util.List;
import java.util.Map;

/** R17: the database takes no writes for a while, as when its disk is full or it is a standby just promoted elsewhere. */
final class ReadOnly implements Harness {

    private static final String READ_ONLY = "alter database phrasewatch set default_transaction_read_only = ";

    @Override
    public void run(Stage stage) throws Exception {
        Load load = stage.load();
        SuiteClient client = SuiteClient.signIn(stage.suite(), stage.suite().account());
        String known = load.converse(1, 5);
        client.awaitCompleted(stage.ledger().jobs().get(0));
        Stage.Submission submission = stage.submit(load, stage.size(100, 10), 2, 20);
        stage.sleep(500, 2_000);
        set(stage, "on");
        String mark = stage.ledger().newMark();
        int refused = load.send(null, Load.body(Load.texts(mark, 1)), mark).statusCode();
        stage.verdict().require(refused == 503, "a submission was answered " + refused);
        int tracker = client.request(stage.suite().trackers()).body(Map.of("name", mark, "vocabulary", List.of("x")))
                .post("/v1/manage/tracker").statusCode();
        stage.verdict().require(tracker == 503, "a new tracker was answered " + tracker);
        int metadata = client.request(stage.suite().conversations()).body(Map.of("metadata", Map.of("a", "b")))
                .put("/v1/conversations/" + known).statusCode();
        stage.verdict().require(metadata == 503, "an edit of metadata was answered " + metadata);
        int read = client.request(stage.suite().conversations()).get("/v1/conversations/" + known).statusCode();
        stage.verdict().require(read == 200, "a read was answered " + read);
        List<String> dead = new Health(stage.suite()).dead();
        stage.verdict().require(dead.isEmpty(), "not alive without writes: " + dead);
        stage.sleep(stage.size(30_000, 2_000), 0);
        set(stage, "off");
        submission.await();
        stage.verdict().figure("answers", load.answers());
        stage.audit();
    }

    private static void set(Stage stage, String value) {
        stage.suite().postgres().execute("begin read write; " + READ_ONLY + value + "; commit");
        stage.suite().postgres().cutConnections();
    }
}
