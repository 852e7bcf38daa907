package io.phrasewatch.ingest.streaming.session;

import io.phrasewatch.contracts.TimedWord;
import io.phrasewatch.speech.SpeechSegment;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** From times inside a stream to times of day, in milliseconds. */
final class SpokenTimes {

    private SpokenTimes() {
    }

    static Instant at(Instant begin, Duration offset) {
        return begin.plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    static List<TimedWord> words(Instant begin, SpeechSegment segment) {
        return segment.words().stream()
                .map(word -> new TimedWord(word.text(), at(begin, word.start()), at(begin, word.end()), null))
                .toList();
    }
}
