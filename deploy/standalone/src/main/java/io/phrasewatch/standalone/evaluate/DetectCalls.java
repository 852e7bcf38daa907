package io.phrasewatch.standalone.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.standalone.client.ApiClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks a running suite for the scores of all trackers in all messages, some messages at a time. */
final class DetectCalls {

    private static final int MESSAGES_AT_ONCE = 50;
    private static final int CHARACTERS_AT_ONCE = 50_000;
    private static final int BUSY = 503;
    private static final int PATIENCE = 60;
    private static final long PAUSE_MILLIS = 1_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiClient api;
    private final List<TrackerSpec> trackers;
    private final Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
    private String engine = "";

    DetectCalls(ApiClient api, List<TrackerSpec> trackers) {
        this.api = api;
        this.trackers = trackers;
        trackers.forEach(tracker -> verdicts.put(tracker.name(), new ArrayList<>()));
    }

    /** Version of the engine that answered. */
    String engine() {
        return engine;
    }

    /** Per tracker one verdict for each message, in the order given. */
    Map<String, List<Verdict>> verdicts(List<ExpectedMessage> messages) {
        List<ExpectedMessage> batch = new ArrayList<>();
        int characters = 0;
        for (ExpectedMessage message : messages) {
            boolean other = !batch.isEmpty() && !Objects.equals(batch.get(0).language(), message.language());
            if (other || batch.size() == MESSAGES_AT_ONCE || characters > CHARACTERS_AT_ONCE) {
                ask(batch);
                batch.clear();
                characters = 0;
            }
            batch.add(message);
            characters += message.text().length();
        }
        ask(batch);
        return verdicts;
    }

    private void ask(List<ExpectedMessage> batch) {
        JsonNode answer = answer(request(batch));
        engine = answer.at("/engine/version").asText();
        if (answer.path("messages").size() != batch.size()) {
            throw new BackendException("/v1/detect answered for " + answer.path("messages").size() + " of " + batch.size() + " messages");
        }
        for (int i = 0; i < batch.size(); i++) {
            take(batch.get(i), answer.path("messages").path(i).path("trackers"));
        }
    }

    private ObjectNode request(List<ExpectedMessage> batch) {
        ObjectNode request = JSON.objectNode().put("minScore", 0);
        ArrayNode definitions = request.putArray("trackers");
        trackers.forEach(tracker -> definitions.add(tracker.asJson()));
        ArrayNode messages = request.putArray("messages");
        batch.forEach(message -> messages.addObject().putObject("payload").put("content", message.text()));
        return batch.get(0).language() == null ? request : request.put("languageCode", batch.get(0).language());
    }

    private JsonNode answer(ObjectNode request) {
        for (int tried = 1; ; tried++) {
            ApiClient.Answer answer = api.post("/v1/detect", request);
            if (answer.status() != BUSY || tried == PATIENCE) {
                return answer.require();
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException("interrupted", e);
        }
    }

    /** A tracker that is not listed was not looked for, because it is in another language; that counts as a score of 0. */
    private void take(ExpectedMessage message, JsonNode found) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        found.forEach(tracker -> byName.put(tracker.path("name").asText(), tracker));
        for (TrackerSpec tracker : trackers) {
            JsonNode said = byName.getOrDefault(tracker.name(), JSON.objectNode());
            double inForce = tracker.threshold() == null ? 0.5 : tracker.threshold();
            verdicts.get(tracker.name()).add(new Verdict(message, message.trackers().contains(tracker.name()),
                    said.path("score").asDouble(0), said.path("threshold").asDouble(inForce),
                    said.path("detected").asBoolean(false), said.at("/matches/0/value").asText(null)));
        }
    }
}
