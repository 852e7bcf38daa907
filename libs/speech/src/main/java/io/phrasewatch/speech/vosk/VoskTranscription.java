package io.phrasewatch.speech.vosk;

import io.phrasewatch.speech.LiveListener;
import io.phrasewatch.speech.LiveTranscription;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.SpeechSegment;
import java.time.Duration;
import java.util.Optional;
import org.vosk.Recognizer;

/** One stream through one native recogniser, which finds the pauses itself. */
final class VoskTranscription implements LiveTranscription {

    private static final int SAMPLES_PER_MILLISECOND = 16;
    private static final int INTERIM_SAMPLES = 3_200;

    private final LiveListener listener;
    private final Runnable whenClosed;
    private Recognizer recogniser;
    private long samples;
    private long toldAt;
    private Duration segmentStart = Duration.ZERO;

    VoskTranscription(Recognizer recogniser, LiveListener listener, Runnable whenClosed) {
        this.recogniser = recogniser;
        this.listener = listener;
        this.whenClosed = whenClosed;
    }

    @Override
    public void accept(short[] speech, int length) {
        if (length == 0) {
            return;
        }
        boolean paused = open().acceptWaveForm(speech, length);
        samples += length;
        if (paused) {
            tell(open().getResult());
        } else if (samples - toldAt >= INTERIM_SAMPLES) {
            toldAt = samples;
            VoskResult.interim(open().getPartialResult(), segmentStart, now()).ifPresent(listener::interim);
        }
    }

    @Override
    public void finish() {
        tell(open().getFinalResult());
    }

    private void tell(String result) {
        Optional<SpeechSegment> segment = VoskResult.finished(result, segmentStart, now());
        segmentStart = now();
        toldAt = samples;
        segment.ifPresent(listener::finished);
    }

    private Duration now() {
        return Duration.ofMillis(samples / SAMPLES_PER_MILLISECOND);
    }

    private Recognizer open() {
        if (recogniser == null) {
            throw new SpeechException("the recogniser is closed");
        }
        return recogniser;
    }

    @Override
    public void close() {
        if (recogniser != null) {
            recogniser.close();
            recogniser = null;
            whenClosed.run();
        }
    }
}
