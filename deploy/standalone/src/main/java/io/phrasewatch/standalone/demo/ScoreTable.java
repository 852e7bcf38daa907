package io.phrasewatch.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Scores by message text, tracker and phrase, out of an answer of {@code POST /v1/detect}. */
final class ScoreTable {

    private final Map<String, Double> scores = new HashMap<>();

    /**
     * @param answer the answer
     * @param texts  the messages asked about, in the order of the request
     */
    ScoreTable(JsonNode answer, JsonNode texts) {
        for (JsonNode message : answer.path("messages")) {
            String text = texts.path(message.path("index").asInt()).path("text").asText();
            for (JsonNode tracker : message.path("trackers")) {
                for (JsonNode match : tracker.path("matches")) {
                    scores.put(key(text, tracker.path("name").asText(), match.path("value").asText()),
                            match.path("score").asDouble());
                }
            }
        }
    }

    OptionalDouble score(String text, String tracker, String phrase) {
        Double score = scores.get(key(text, tracker, phrase));
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    private static String key(String text, String tracker, String phrase) {
        return text + "\n" + tracker + "\n" + phrase;
    }
}
