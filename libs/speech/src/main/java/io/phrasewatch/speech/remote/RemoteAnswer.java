package io.phrasewatch.speech.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.SpeechSegment;
import io.phrasewatch.speech.SpokenWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code verbose_json}. Servers differ: words stand inside segments, beside them, or nowhere; some answer a text without segments.
 */
final class RemoteAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MILLIS = 1_000;

    private RemoteAnswer() {
    }

    /**
     * The segments, on the clock of the whole recording.
     *
     * @param body   what the server answered
     * @param shift  where the piece begins that was sent
     * @param length how long it is
     * @throws SpeechException when it is no transcript
     */
    static List<SpeechSegment> segments(String body, Duration shift, Duration length) {
        JsonNode answer = parse(body);
        Clock clock = new Clock(shift, length);
        List<SpokenWord> words = words(answer.path("words"), clock);
        List<SpeechSegment> segments = new ArrayList<>();
        for (JsonNode segment : answer.path("segments")) {
            String text = segment.path("text").asText("").strip();
            if (!text.isEmpty()) {
                Duration start = clock.time(segment.path("start"));
                Duration end = clock.time(segment.path("end"));
                List<SpokenWord> own = words(segment.path("words"), clock);
                segments.add(new SpeechSegment(text, start, end, Double.NaN, own.isEmpty() ? between(words, start, end) : own));
            }
        }
        String text = answer.path("text").asText("").strip();
        if (segments.isEmpty() && !text.isEmpty()) {
            segments.add(new SpeechSegment(text, shift, shift.plus(length), Double.NaN, words));
        }
        return segments;
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            if (answer != null && answer.isObject() && (answer.has("text") || answer.has("segments"))) {
                return answer;
            }
        } catch (JsonProcessingException e) {
            // falls through to the one message
        }
        throw new SpeechException("the speech server does not answer with a transcript");
    }

    private static List<SpokenWord> words(JsonNode list, Clock clock) {
        List<SpokenWord> words = new ArrayList<>();
        for (JsonNode word : list) {
            String text = word.path("word").asText("").strip();
            if (!text.isEmpty()) {
                Duration start = clock.time(word.path("start"));
                Duration end = clock.time(word.path("end"));
                words.add(new SpokenWord(text, start, end.compareTo(start) < 0 ? start : end));
            }
        }
        return words;
    }

    private static List<SpokenWord> between(List<SpokenWord> words, Duration start, Duration end) {
        return words.stream().filter(word -> word.start().compareTo(start) >= 0 && word.start().compareTo(end) < 0).toList();
    }

    /** Moves times of a piece to the clock of the recording. Recognisers tell of speech behind the end of what they heard. */
    private record Clock(Duration shift, Duration length) {

        Duration time(JsonNode seconds) {
            long millis = Math.round(seconds.asDouble() * MILLIS);
            return shift.plusMillis(Math.max(0, Math.min(millis, length.toMillis())));
        }
    }
}
