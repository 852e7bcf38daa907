package io.phrasewatch.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.speech.SpeechSegment;
import io.phrasewatch.speech.SpokenWord;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VoskResultTest {

    private static final Duration FROM = Duration.ofSeconds(2);
    private static final Duration TO = Duration.ofSeconds(4);

    @Test
    void readsWordsWithTimes() {
        // When
        SpeechSegment segment = VoskResult.finished("""
                {"result":[{"conf":1.0,"end":2.9,"start":2.5,"word":"hello"},{"conf":0.5,"end":3.4,"start":2.9,"word":"there"}],
                 "text":"hello there"}""", FROM, TO).orElseThrow();

        // Then
        assertThat(segment.text()).isEqualTo("hello there");
        assertThat(segment.start()).isEqualTo(Duration.ofMillis(2_500));
        assertThat(segment.end()).isEqualTo(Duration.ofMillis(3_400));
        assertThat(segment.confidence()).isEqualTo(0.75);
        assertThat(segment.words()).extracting(SpokenWord::text).containsExactly("hello", "there");
    }

    @Test
    void isEmptyWhereNothingWasSaid() {
        assertThat(VoskResult.finished("{\"text\" : \"\"}", FROM, TO)).isEmpty();
        assertThat(VoskResult.interim("{\"partial\" : \"\"}", FROM, TO)).isEmpty();
    }

    @Test
    void readsWhatIsBeingSaid() {
        assertThat(VoskResult.interim("{\"partial\" : \"hel\"}", FROM, TO))
                .hasValueSatisfying(segment -> assertThat(segment.start()).isEqualTo(FROM));
    }
}
