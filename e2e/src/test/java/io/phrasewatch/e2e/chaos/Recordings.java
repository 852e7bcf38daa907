package io.phrasewatch.e2e.chaos;

import io.phrasewatch.e2e.suite.SuiteClient;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A client that submits recordings, and looks behind the curtain at what becomes of them. */
final class Recordings {

    private static final Duration START_PATIENCE = Duration.ofMinutes(1);

    private final ChaosSuite suite;
    private final SuiteClient client;

    Recordings(ChaosSuite suite) {
        this.suite = suite;
        this.client = SuiteClient.signIn(suite, suite.account());
    }

    SuiteClient client() {
        return client;
    }

    Accepted submit(byte[] wav) {
        JsonPath answer = client.request(suite.ingest()).contentType("application/octet-stream").body(wav).post("/v1/process/audio")
                .then().statusCode(201).extract().jsonPath();
        return new Accepted(answer.getString("conversationId"), answer.getString("jobId"));
    }

    boolean isUnderWay(Accepted recording) {
        String status = client.request(suite.ingest()).get("/v1/job/" + recording.job()).then().statusCode(200).extract().path("status");
        return status.equals("scheduled") || status.equals("in_progress");
    }

    void awaitCompleted(Accepted recording, Duration patience) {
        Awaitility.await("recording " + recording.job()).atMost(patience).pollInterval(Duration.ofMillis(500))
                .until(() -> !isUnderWay(recording));
        client.awaitCompleted(recording.job());
    }

    /** Returns when a worker has taken it. */
    void awaitTaken(Accepted recording) {
        Awaitility.await("a worker").atMost(START_PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> isTaken(recording));
    }

    /** Whether a worker has it and has not ended it. */
    boolean isTaken(Accepted recording) {
        return suite.postgres().count("select count(*) from ingest.recording where job_id = '" + recording.job()
                + "' and lease_holder is not null and ended_on is null") == 1;
    }

    /** What was understood, a line per message, as stored. */
    List<String> lines(Accepted recording) {
        return suite.postgres().query("select text from conversation.message where conversation_id = '" + recording.conversation()
                + "' order by sequence").stream().collect(Collectors.toList());
    }

    /**
     * A recording on its way.
     *
     * @param conversation id
     * @param job          id
     */
    record Accepted(String conversation, String job) {
    }
}
