package io.phrasewatch.speech.pocketsphinx;

import io.phrasewatch.speech.SpeechSegment;
import io.phrasewatch.speech.SpokenWord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes segments of what the library heard, on the recording's own clock. */
final class SphinxSegments {

    private static final int FRAME_MILLIS = 10;

    private SphinxSegments() {
    }

    /**
     * The segment, empty when nothing was said.
     *
     * @param heard      as the library tells it
     * @param firstFrame where the recording has the first of them, in frames from its beginning; the library's own count drops silence
     */
    static Optional<SpeechSegment> of(List<HeardWord> heard, long firstFrame) {
        List<HeardWord> spoken = heard.stream().filter(HeardWord::isSpoken).toList();
        if (spoken.isEmpty()) {
            return Optional.empty();
        }
        long shift = firstFrame - heard.get(0).firstFrame();
        List<SpokenWord> words = spoken.stream()
                .map(word -> new SpokenWord(word.spelling(), at(shift + word.firstFrame()), at(shift + word.lastFrame() + 1)))
                .toList();
        String text = words.stream().map(SpokenWord::text).collect(Collectors.joining(" "));
        double confidence = spoken.stream().mapToDouble(HeardWord::score).average().orElseThrow();
        return Optional.of(new SpeechSegment(text, words.get(0).start(), words.get(words.size() - 1).end(), confidence, words));
    }

    private static Duration at(long frame) {
        return Duration.ofMillis(frame * FRAME_MILLIS);
    }
}
