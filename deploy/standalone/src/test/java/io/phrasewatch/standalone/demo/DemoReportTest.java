package io.phrasewatch.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DemoReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void tellsWordsFromMeaningAndShowsTheScore() throws Exception {
        // Given
        JsonNode detected = JSON.readTree("""
                [{"id":"1","name":"Greeting","matches":[
                  {"type":"vocabulary","value":"good day","insightRefs":[],"messageRefs":[
                    {"id":"2","text":"A good day to you","offset":2},
                    {"id":"3","text":"Hello there","offset":-1}]}]}]""");
        JsonNode texts = JSON.readTree("[{\"text\":\"Hello there\"}]");
        JsonNode scores = JSON.readTree("""
                {"messages":[{"index":0,"trackers":[{"name":"Greeting","matches":[{"value":"good day","score":0.8149}]}]}]}""");

        // When
        String report = new DemoReport(new ScoreTable(scores, texts)).of(detected);

        // Then
        assertThat(report).isEqualTo("""

                Greeting
                  "A good day to you"
                      says "good day"   offset 2
                  "Hello there"
                      means "good day"   offset -1   score 0.81
                """);
    }

    @Test
    void saysNothingWhenNothingWasDetected() throws Exception {
        JsonNode nothing = JSON.readTree("[]");
        assertThat(new DemoReport(new ScoreTable(nothing, nothing)).of(nothing)).isEmpty();
    }
}
