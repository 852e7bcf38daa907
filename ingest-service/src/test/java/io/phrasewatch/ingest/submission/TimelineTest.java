package io.phrasewatch.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.ingest.submission.Timeline.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant START = Instant.parse("2024-03-01T10:00:00Z");
    private static final Instant GIVEN = Instant.parse("2020-07-21T16:04:19.990Z");
    private static final String MINUTE_OF_WORDS = "word ".repeat(Timeline.WORDS_PER_MINUTE);

    private final Timeline timeline = new Timeline(START);

    @Test
    void speaksAMinuteForItsWordsPerMinute() {
        // When
        List<Span> spans = timeline.place(utterance(null, null), List.of(MINUTE_OF_WORDS));

        // Then
        assertThat(spans).containsExactly(new Span(START, START.plus(Duration.ofMinutes(1))));
    }

    @Test
    void putsOneMessageBehindTheOther() {
        // Given
        timeline.place(utterance(null, null), List.of(MINUTE_OF_WORDS));

        // When
        Span second = timeline.place(utterance(null, null), List.of("one")).get(0);

        // Then
        assertThat(second.start()).isEqualTo(START.plus(Duration.ofMinutes(1)));
        assertThat(second.end()).isAfter(second.start());
    }

    @Test
    void keepsGivenTimesAndSharesThemByWords() {
        // Given
        Utterance given = utterance(GIVEN, GIVEN.plusSeconds(4));

        // When
        List<Span> spans = timeline.place(given, List.of("one", "two three four"));

        // Then
        assertThat(spans).containsExactly(
                new Span(GIVEN, GIVEN.plusSeconds(1)),
                new Span(GIVEN.plusSeconds(1), GIVEN.plusSeconds(4)));
    }

    @Test
    void goesOnAfterAGivenEnd() {
        // Given
        timeline.place(utterance(GIVEN, GIVEN.plusSeconds(4)), List.of("one"));

        // When
        Span next = timeline.place(utterance(null, null), List.of("two")).get(0);

        // Then
        assertThat(next.start()).isEqualTo(GIVEN.plusSeconds(4));
    }

    @Test
    void reckonsBackFromAGivenEnd() {
        // When
        Span span = timeline.place(utterance(null, GIVEN), List.of(MINUTE_OF_WORDS)).get(0);

        // Then
        assertThat(span).isEqualTo(new Span(GIVEN.minus(Duration.ofMinutes(1)), GIVEN));
    }

    private static Utterance utterance(Instant start, Instant end) {
        return new Utterance("content", null, start, end);
    }
}
