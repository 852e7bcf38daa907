package io.phrasewatch.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.standalone.Credentials;
import io.phrasewatch.standalone.client.ApiClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The steps of a client: token, trackers, submission, job, detections. Trackers of an earlier run are used again. */
final class DemoRun {

    private static final int CONFLICT = 409;
    private static final Duration JOB_PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 200;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiClient api;

    DemoRun(ApiClient api) {
        this.api = api;
    }

    void authorize(Credentials credentials) {
        api.signIn(credentials);
    }

    /** Ids of the demo's trackers, each made or found. */
    List<String> trackers() {
        List<String> ids = new ArrayList<>();
        for (JsonNode tracker : DemoMaterial.trackers()) {
            ids.add(tracker(tracker));
        }
        return ids;
    }

    private String tracker(JsonNode tracker) {
        ApiClient.Answer answer = api.post("/v1/manage/tracker", tracker);
        if (answer.status() != CONFLICT) {
            return answer.require().at("/tracker/id").asText();
        }
        String name = URLEncoder.encode(tracker.path("name").asText(), StandardCharsets.UTF_8);
        return api.get("/v1/manage/trackers?name=" + name).require().at("/trackers/0/id").asText();
    }

    /** Submits the conversation and waits for its job; returns the conversation's id. */
    String conversation(List<String> trackerIds) {
        ObjectNode submission = DemoMaterial.conversation().deepCopy();
        submission.set("trackers", references(trackerIds));
        JsonNode accepted = api.post("/v1/process/text", submission).require();
        awaitJob(accepted.path("jobId").asText());
        return accepted.path("conversationId").asText();
    }

    private void awaitJob(String jobId) {
        Instant deadline = Instant.now().plus(JOB_PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            String status = api.get("/v1/job/" + jobId).require().path("status").asText();
            if (status.equals("completed")) {
                return;
            }
            if (status.equals("failed")) {
                throw new BackendException("the job failed; the log of the suite says why");
            }
            pause();
        }
        throw new BackendException("the job did not complete within " + JOB_PATIENCE.toMinutes() + " minutes");
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException("interrupted", e);
        }
    }

    JsonNode detected(String conversationId) {
        return api.get("/v1/conversations/" + conversationId + "/trackers-detected").require();
    }

    /** The stored messages with every tracker's score, from the synchronous endpoint: same engine, same answers. */
    JsonNode scores(String conversationId, List<String> trackerIds) {
        JsonNode stored = api.get("/v1/conversations/" + conversationId + "/messages").require().path("messages");
        ArrayNode messages = JSON.arrayNode();
        stored.forEach(message -> messages.add(JSON.objectNode()
                .set("payload", JSON.objectNode().put("content", message.path("text").asText()))));
        ObjectNode request = JSON.objectNode();
        request.set("trackers", references(trackerIds));
        request.set("messages", messages);
        ObjectNode scores = api.post("/v1/detect", request).require().deepCopy();
        return scores.set("texts", stored);
    }

    private static ArrayNode references(List<String> trackerIds) {
        ArrayNode references = JSON.arrayNode();
        trackerIds.forEach(id -> references.add(JSON.objectNode().put("id", id)));
        return references;
    }
}
