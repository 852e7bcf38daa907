package io.phrasewatch.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.engine.DetectionEngine;
import io.phrasewatch.engine.DetectionOptions;
import io.phrasewatch.engine.DetectionResult;
import io.phrasewatch.engine.Encoder;
import io.phrasewatch.engine.EngineSettings;
import io.phrasewatch.engine.insight.Insight;
import io.phrasewatch.engine.semantic.NearestPhraseScorer;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TextDetectionTest {

    private static final TrackerSnapshot GREETING =
            new TrackerSnapshot("1000000000000001", 0, "Greeting", List.of("good morning to you"), List.of(), List.of(), null);

    private final TextDetection detection = new TextDetection(
            DetectionEngine.with(new FragileEncoder(), new NearestPhraseScorer(), EngineSettings.defaults()),
            new DetectionThreads(() -> OptionalInt.of(2)));

    @Test
    void letsAMessageTheEngineFailsOnSpoilNoOther() {
        // Given
        List<String> texts = List.of("good morning to you", "this one breaks", "well good morning to you");
        // When
        List<DetectionResult> results = detect(List.of(GREETING), texts);
        // Then
        assertThat(results).extracting(result -> result.trackers().size()).containsExactly(1, 0, 1);
        assertThat(detection.failures()).isOne();
    }

    @Test
    void answersEveryTextWhenThereIsNothingToLookFor() {
        // When
        List<DetectionResult> results = detect(List.of(), List.of("a", "b"));
        // Then
        assertThat(results).hasSize(2).allSatisfy(result -> assertThat(result.trackers()).isEmpty());
    }

    @Test
    void letsAMessageTheEngineFailsOnSpoilNoOthersInsights() {
        // Given
        List<String> texts = List.of("What does it cost?", "What breaks?", "How are you?");
        // When
        List<List<Insight>> insights = detection.insights(texts, "en-US").await().indefinitely();
        // Then
        assertThat(insights).extracting(List::size).containsExactly(1, 0, 0);
        assertThat(detection.failures()).isOne();
    }

    private List<DetectionResult> detect(List<TrackerSnapshot> trackers, List<String> texts) {
        return detection.detect(trackers, texts, DetectionOptions.defaults()).await().indefinitely();
    }

    private static final class FragileEncoder implements Encoder {

        @Override
        public String id() {
            return "fragile";
        }

        @Override
        public int dimension() {
            return 4;
        }

        @Override
        public float[] embed(String text) {
            if (text.contains("breaks")) {
                throw new IllegalStateException("broken");
            }
            return new float[] {1, 0, 0, 0};
        }
    }
}
