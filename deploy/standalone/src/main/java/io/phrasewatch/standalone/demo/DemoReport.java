package io.phrasewatch.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.OptionalDouble;

/** The detections of a conversation as a person reads them. */
final class DemoReport {

    private final ScoreTable scores;
    private final StringBuilder text = new StringBuilder();

    DemoReport(ScoreTable scores) {
        this.scores = scores;
    }

    /** @param detected the answer of {@code trackers-detected} */
    String of(JsonNode detected) {
        for (JsonNode tracker : detected) {
            text.append('\n').append(tracker.path("name").asText()).append('\n');
            for (JsonNode match : tracker.path("matches")) {
                match.path("messageRefs").forEach(message -> line(tracker, match, message));
            }
        }
        return text.toString();
    }

    private void line(JsonNode tracker, JsonNode match, JsonNode message) {
        String phrase = match.path("value").asText();
        int offset = message.path("offset").asInt();
        text.append("  \"").append(message.path("text").asText()).append("\"\n      ")
                .append(offset < 0 ? "means" : "says").append(" \"").append(phrase).append("\"   offset ").append(offset)
                .append(score(message.path("text").asText(), tracker.path("name").asText(), phrase)).append('\n');
    }

    private String score(String message, String tracker, String phrase) {
        OptionalDouble score = scores.score(message, tracker, phrase);
        return score.isEmpty() ? "" : String.format(Locale.ROOT, "   score %.2f", score.getAsDouble());
    }
}
