package io.phrasewatch.speech.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.SpeechSegment;
import io.phrasewatch.speech.SpokenWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the JSON that Vosk answers with. Its times count from the beginning of the stream, in seconds. */
final class VoskResult {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MILLIS = 1_000;

    private VoskResult() {
    }

    /**
     * A segment that will not change any more, empty when nothing was said.
     *
     * @param from where it can begin at the earliest
     * @param to   where it ends at the latest
     */
    static Optional<SpeechSegment> finished(String json, Duration from, Duration to) {
        JsonNode result = parse(json);
        String text = result.path("text").asText("").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<SpokenWord> words = new ArrayList<>();
        double confidence = 0;
        for (JsonNode word : result.path("result")) {
            words.add(new SpokenWord(word.path("word").asText(), time(word.path("start")), time(word.path("end"))));
            confidence += word.path("conf").asDouble();
        }
        return Optional.of(words.isEmpty()
                ? new SpeechSegment(text, from, to, Double.NaN, words)
                : new SpeechSegment(text, words.get(0).start(), words.get(words.size() - 1).end(), confidence / words.size(), words));
    }

    /** The segment being spoken, empty when nobody speaks; Vosk tells no times of it. */
    static Optional<SpeechSegment> interim(String json, Duration from, Duration to) {
        String text = parse(json).path("partial").asText("").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(new SpeechSegment(text, from, to, Double.NaN, List.of()));
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new SpeechException("Vosk does not answer with JSON");
        }
    }

    private static Duration time(JsonNode seconds) {
        return Duration.ofMillis(Math.round(seconds.asDouble() * MILLIS));
    }
}
