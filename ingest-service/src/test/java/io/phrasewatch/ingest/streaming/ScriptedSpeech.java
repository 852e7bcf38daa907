package io.phrasewatch.ingest.streaming;

import io.phrasewatch.ingest.streaming.backlog.Backlogs;
import io.phrasewatch.ingest.streaming.audio.Recognition;
import io.phrasewatch.ingest.streaming.audio.SpeechPipe;
import io.phrasewatch.ingest.streaming.protocol.StartRequest;
import io.phrasewatch.ingest.streaming.threads.StreamThreads;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.speech.LiveListener;
import io.phrasewatch.speech.LiveTranscriber;
import io.phrasewatch.speech.LiveTranscription;
import io.phrasewatch.speech.SpeechSegment;
import io.phrasewatch.speech.SpokenWord;
import io.phrasewatch.speech.setup.SpeechConfig;
import io.phrasewatch.speech.setup.SpeechRecognition;
import io.quarkus.test.Mock;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * A recogniser that understands, each half second, the next of the words given to it as hints; the last ones are final at the finish.
 * With the language {@code x-slow} it understands nothing before the test allows it. Without hints there is no recogniser.
 */
@Mock
@Singleton
class ScriptedSpeech extends Recognition {

    static final CountDownLatch SLOW = new CountDownLatch(1);
    private static final int HALF_A_SECOND = 8_000;

    private final ThreadLocal<Boolean> scripted = ThreadLocal.withInitial(() -> false);

    @Inject
    ScriptedSpeech(SpeechRecognition chosen, SpeechConfig speech, StreamThreads threads, Backlogs backlogs) {
        super(chosen, speech, threads, backlogs);
    }

    @Override
    public SpeechPipe open(StartRequest.Input input, String languageCode, LiveListener listener, Consumer<ApiException> onFailure) {
        scripted.set(!input.hints().isEmpty());
        return super.open(input, languageCode, listener, onFailure);
    }

    @Override
    protected Optional<LiveTranscriber> transcriber() {
        return scripted.get() ? Optional.of((options, listener) -> new Script(options.languageCode(), options.hints(), listener)) : Optional.empty();
    }

    private static final class Script implements LiveTranscription {

        private final boolean slow;
        private final List<String> script;
        private final LiveListener listener;
        private long samples;
        private int said;

        Script(String language, List<String> script, LiveListener listener) {
            this.slow = language.equals("x-slow");
            this.script = script;
            this.listener = listener;
        }

        @Override
        public void accept(short[] sound, int length) {
            if (slow) {
                awaitSlow();
            }
            samples += length;
            int now = (int) Math.min(script.size(), samples / HALF_A_SECOND);
            if (now > said) {
                said = now;
                listener.interim(segment());
            }
        }

        private static void awaitSlow() {
            try {
                SLOW.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void finish() {
            if (said > 0) {
                listener.finished(segment());
                said = 0;
                samples = 0;
            }
        }

        private SpeechSegment segment() {
            Duration half = Duration.ofMillis(500);
            List<String> words = script.subList(0, said);
            List<SpokenWord> spoken = Arrays.stream(words.toArray(String[]::new))
                    .map(word -> new SpokenWord(word, half.multipliedBy(words.indexOf(word)), half.multipliedBy(words.indexOf(word) + 1L)))
                    .toList();
            return new SpeechSegment(String.join(" ", words), Duration.ZERO, half.multipliedBy(said), Double.NaN, spoken);
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
