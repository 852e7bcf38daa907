package io.phrasewatch.speech.pocketsphinx;

import static io.phrasewatch.speech.fixtures.Recordings.concat;
import static io.phrasewatch.speech.fixtures.Recordings.samples;
import static io.phrasewatch.speech.fixtures.Recordings.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.phrasewatch.speech.LiveListener;
import io.phrasewatch.speech.LiveTranscription;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.SpeechOptions;
import io.phrasewatch.speech.SpeechSegment;
import io.phrasewatch.speech.SpokenWord;
import io.phrasewatch.speech.fixtures.Recordings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PocketSphinxTest {

    private static final String LIBRARY = "libpocketsphinx.so.3";
    private static final Path MODEL = Path.of("/usr/share/pocketsphinx/model/en-us");
    private static final SpeechOptions ENGLISH = new SpeechOptions("en-US", List.of());
    private static PocketSphinx sphinx;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void openIt() {
        Recordings.require();
        sphinx = PocketSphinx.open(LIBRARY, MODEL, 1);
    }

    @Test
    void recognisesARecordingWithTimesThatStayRightAfterPauses() throws IOException {
        // Given the second sentence begins after 7.1 s of the first and 2 s of silence
        short[] first = samples(Recordings.leisure());
        Path pcm = Recordings.pcm(directory, concat(first, silence(2_000), samples(Recordings.youngMan())));

        // When
        List<SpeechSegment> segments = sphinx.transcribe(pcm, ENGLISH);

        // Then
        assertThat(segments).hasSize(2);
        assertThat(segments.get(0).text()).contains("leisure to consider how much there might be").contains("in his power");
        assertThat(segments.get(1).text()).startsWith("he was not").endsWith("young man");
        assertThat(seconds(segments.get(0).start())).isCloseTo(0.15, within(0.2));
        assertThat(seconds(segments.get(1).start())).isCloseTo(first.length / 16_000.0 + 2.1, within(0.2));
        assertThat(segments.get(1).words()).extracting(SpokenWord::text).startsWith("he", "was", "not");
        assertThat(segments.get(1).confidence()).isBetween(0.3, 1.0);
    }

    @Test
    void tellsALiveListenerInterimAndFinishedSegments() throws IOException {
        // Given
        Heard heard = new Heard();

        // When
        try (LiveTranscription live = sphinx.open(ENGLISH, heard)) {
            feed(live, samples(Recordings.youngMan()), 700);
            live.finish();
            feed(live, samples(Recordings.woman()), 4_000);
            live.finish();
        }

        // Then
        assertThat(heard.interim).hasSizeGreaterThan(4);
        assertThat(heard.interim.get(0).text()).hasSizeLessThan(heard.finished.get(0).text().length());
        assertThat(heard.finished).hasSize(2);
        assertThat(heard.finished.get(0).text()).endsWith("young man");
        assertThat(heard.finished.get(1).text()).contains("amiable woman he might have been made still more respectable");
        assertThat(heard.finished.get(1).start()).isGreaterThan(heard.finished.get(0).end());
    }

    @Test
    void hearsNothingInSilence() throws IOException {
        // Given
        Path pcm = Recordings.pcm(directory, silence(3_000));

        // When / Then
        assertThat(sphinx.transcribe(pcm, ENGLISH)).isEmpty();
        assertThat(sphinx.transcribe(Recordings.pcm(directory, silence(0)), ENGLISH)).isEmpty();
    }

    @Test
    void cutsSpeechWithoutAPauseAndKeepsTheClock() throws IOException {
        // Given 23 seconds without a pause of half a second
        short[] sentence = samples(Recordings.woman());
        short[] breathless = Arrays.copyOfRange(sentence, 1_600, sentence.length - 4_800);
        Path pcm = Recordings.pcm(directory, concat(breathless, breathless, breathless, breathless));

        // When
        List<SpeechSegment> segments = sphinx.transcribe(pcm, ENGLISH);

        // Then
        assertThat(segments).hasSizeGreaterThan(1).allSatisfy(
                segment -> assertThat(seconds(segment.end()) - seconds(segment.start())).isLessThan(20.5));
        List<SpokenWord> respectable = segments.stream().flatMap(segment -> segment.words().stream())
                .filter(word -> word.text().equals("respectable")).toList();
        assertThat(respectable).hasSizeGreaterThan(2);
        double period = breathless.length / 16_000.0;
        double phase = seconds(respectable.get(0).start()) % period;
        assertThat(respectable).allSatisfy(word -> assertThat(seconds(word.start()) % period).isCloseTo(phase, within(0.3)));
    }

    @Test
    void refusesOneStreamTooManyAndTakesItOnceAnotherEnds() {
        // Given
        LiveTranscription first = sphinx.open(ENGLISH, new Heard());

        // When / Then
        assertThatThrownBy(() -> sphinx.open(ENGLISH, new Heard())).isInstanceOf(SpeechException.class).hasMessageContaining("in use");
        first.close();
        first.close();
        sphinx.open(ENGLISH, new Heard()).close();
        assertThatThrownBy(() -> first.accept(silence(100), 1_600)).isInstanceOf(SpeechException.class);
    }

    @Test
    void refusesOtherLanguages() {
        assertThatThrownBy(() -> sphinx.open(new SpeechOptions("es-ES", List.of()), new Heard()))
                .isInstanceOf(SpeechException.class).hasMessageContaining("English, not es-ES");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> PocketSphinx.open("libabsent.so.9", MODEL, 1))
                .isInstanceOf(SpeechException.class).hasMessageContaining("libpocketsphinx3");
        assertThatThrownBy(() -> PocketSphinx.open(LIBRARY, directory, 1))
                .isInstanceOf(SpeechException.class).hasMessageContaining("pocketsphinx-en-us");
    }

    private static void feed(LiveTranscription live, short[] samples, int piece) {
        for (int at = 0; at < samples.length; at += piece) {
            short[] next = Arrays.copyOfRange(samples, at, Math.min(samples.length, at + piece));
            live.accept(next, next.length);
        }
    }

    private static double seconds(java.time.Duration time) {
        return time.toMillis() / 1_000.0;
    }

    private static final class Heard implements LiveListener {

        private final List<SpeechSegment> interim = new ArrayList<>();
        private final List<SpeechSegment> finished = new ArrayList<>();

        @Override
        public void interim(SpeechSegment segment) {
            interim.add(segment);
        }

        @Override
        public void finished(SpeechSegment segment) {
            finished.add(segment);
        }
    }
}
