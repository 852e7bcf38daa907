package io.phrasewatch.speech.pocketsphinx;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.speech.SpeechSegment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SphinxSegmentsTest {

    @Test
    void leavesOutMarksFillersAndNumbersOfPronunciations() {
        // Given
        List<HeardWord> heard = List.of(word("<s>", 0), word("and(2)", 10), word("<sil>", 20), word("[NOISE]", 30), word("then", 40),
                word("</s>", 50));

        // When
        SpeechSegment segment = SphinxSegments.of(heard, 0).orElseThrow();

        // Then
        assertThat(segment.text()).isEqualTo("and then");
        assertThat(segment.confidence()).isEqualTo(0.5);
    }

    @Test
    void tellsTimesOnTheClockOfTheRecording() {
        // Given the library counts 100 frames fewer, because it dropped a second of silence
        List<HeardWord> heard = List.of(word("<s>", 300), word("hello", 310), word("</s>", 320));

        // When
        SpeechSegment segment = SphinxSegments.of(heard, 400).orElseThrow();

        // Then
        assertThat(segment.start()).isEqualTo(Duration.ofMillis(4_100));
        assertThat(segment.end()).isEqualTo(Duration.ofMillis(4_200));
        assertThat(segment.words()).singleElement().satisfies(only -> assertThat(only.start()).isEqualTo(segment.start()));
    }

    @Test
    void isEmptyWhereNothingWasSaid() {
        // When / Then
        assertThat(SphinxSegments.of(List.of(word("<s>", 0), word("<sil>", 10), word("</s>", 20)), 0)).isEmpty();
        assertThat(SphinxSegments.of(List.of(), 0)).isEmpty();
    }

    private static HeardWord word(String text, int frame) {
        return new HeardWord(text, frame, frame + 9, 0.5);
    }
}
