package io.phrasewatch.e2e.chaos;

import io.phrasewatch.e2e.suite.SuiteClient;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;

/** R17: the disk is full, under PostgreSQL first, then under Kafka. Each has a small file system of its own. Needs root, to mount it. */
final class DiskFull implements Harness {

    private static final int POSTGRES_MEGABYTES = 400;
    private static final int KAFKA_MEGABYTES = 400;
    private static final Duration UNTIL_REFUSED = Duration.ofMinutes(3);
    private static final int CREATED = 201;
    private static final Set<Integer> REFUSALS = Set.of(429, 503);

    private SmallDisk postgres;
    private SmallDisk kafka;

    @Override
    public void prepare(Path directory) {
        postgres = SmallDisk.mount(directory.resolve("postgres"), POSTGRES_MEGABYTES);
        kafka = SmallDisk.mount(directory.resolve("kafka"), KAFKA_MEGABYTES);
    }

    @Override
    public void release(Path directory) {
        postgres.unmount();
        kafka.unmount();
    }

    @Override
    public void run(Stage stage) throws Exception {
        Load load = stage.load();
        SuiteClient client = SuiteClient.signIn(stage.suite(), stage.suite().account());
        load.converse(1, 5);
        client.awaitCompleted(stage.ledger().jobs().get(0));
        Stage.Submission submission = stage.submit(load, stage.size(200, 20), 2, 20);
        stage.sleep(500, 2_000);
        withoutRoomForTheDatabase(stage, load);
        withoutRoomForTheBroker(stage, load);
        submission.await();
        stage.verdict().figure("answers", load.answers());
        stage.audit();
    }

    private void withoutRoomForTheDatabase(Stage stage, Load load) {
        postgres.fill();
        int accepted = -1;
        String mark;
        int status;
        long end = System.nanoTime() + UNTIL_REFUSED.toNanos();
        do {
            accepted++;
            mark = stage.ledger().newMark();
            status = submit(stage, load, mark);
        } while (status == CREATED && System.nanoTime() < end);
        stage.verdict().figure("jobs of 100 messages that the full database still took", accepted);
        stage.verdict().require(REFUSALS.contains(status), "a submission was answered " + status + " without room");
        stage.sleep(stage.size(30_000, 2_000), 0);
        List<String> dead = new Health(stage.suite()).dead();
        stage.verdict().require(dead.isEmpty(), "not alive without room for the database: " + dead);
        postgres.empty();
        stage.suite().postgres().restart();
        String refused = mark;
        Awaitility.await("the refused job").atMost(UNTIL_REFUSED).until(() -> submit(stage, load, refused) == CREATED);
    }

    /** Submissions go on: the outbox keeps what the broker does not take. */
    private void withoutRoomForTheBroker(Stage stage, Load load) {
        kafka.fill();
        int before = stage.ledger().jobs().size();
        for (int job = 0; job < stage.size(50, 5); job++) {
            load.converse(1, 20);
        }
        stage.verdict().figure("jobs accepted without room for the broker", stage.ledger().jobs().size() - before);
        stage.sleep(stage.size(30_000, 2_000), 0);
        List<String> dead = new Health(stage.suite()).dead();
        stage.verdict().require(dead.isEmpty(), "not alive without room for the broker: " + dead);
        kafka.empty();
        stage.suite().kafka().close();
        stage.suite().kafka().start();
    }

    /** One try for one job; the answer's status, 0 for none. */
    private static int submit(Stage stage, Load load, String mark) {
        List<String> texts = Load.texts(mark, 100);
        try {
            HttpResponse<String> answer = load.send(null, Load.body(texts), mark);
            if (answer.statusCode() == CREATED) {
                JsonPath accepted = JsonPath.from(answer.body());
                stage.ledger().accept(accepted.getString("conversationId"), accepted.getString("jobId"), texts, Load.detectable(texts));
            }
            return answer.statusCode();
        } catch (IOException noAnswer) {
            return 0;
        }
    }
}
