package io.phrasewatch.speech.pocketsphinx;

import io.phrasewatch.speech.LiveListener;
import io.phrasewatch.speech.LiveTranscription;
import io.phrasewatch.speech.SpeechSegment;
import java.util.List;
import java.util.Optional;

/** Cuts speech into segments at pauses of half a second, or after {@value #LONGEST_SECONDS} seconds, and has each recognised. */
final class SphinxTranscription implements LiveTranscription {

    private static final int FRAMES_PER_SECOND = 100;
    private static final int SAMPLES_PER_FRAME = 160;
    /** The library keeps 20 frames from before it hears speech, and hears it within one. */
    private static final int LOOK_BACK_FRAMES = 21;
    private static final int LONGEST_SECONDS = 20;
    private static final int INTERIM_FRAMES = 20;

    private final SphinxDecoder decoder;
    private final LiveListener listener;
    private final boolean tellsInterim;
    private final Runnable whenClosed;

    private final short[] frame = new short[SAMPLES_PER_FRAME];
    private int filled;
    private long frames;
    private long utteranceStart;
    private long speechStart;
    private boolean speaking;
    private List<HeardWord> told = List.of();
    private boolean closed;

    /**
     * Begins the first utterance.
     *
     * @param decoder     fresh; closed with this
     * @param whenClosed  run once
     */
    SphinxTranscription(SphinxDecoder decoder, LiveListener listener, boolean tellsInterim, Runnable whenClosed) {
        this.decoder = decoder;
        this.listener = listener;
        this.tellsInterim = tellsInterim;
        this.whenClosed = whenClosed;
        decoder.startUtterance();
    }

    @Override
    public void accept(short[] samples, int length) {
        int at = 0;
        while (at < length) {
            int taken = Math.min(length - at, SAMPLES_PER_FRAME - filled);
            System.arraycopy(samples, at, frame, filled, taken);
            at += taken;
            filled += taken;
            if (filled == SAMPLES_PER_FRAME) {
                filled = 0;
                nextFrame();
            }
        }
    }

    private void nextFrame() {
        boolean heard = decoder.process(frame);
        frames++;
        if (heard && !speaking) {
            speechStart = Math.max(utteranceStart, frames - LOOK_BACK_FRAMES);
        }
        boolean paused = speaking && !heard;
        speaking = heard;
        if (paused || heard && frames - speechStart >= LONGEST_SECONDS * FRAMES_PER_SECOND) {
            endUtterance();
        } else if (heard && tellsInterim && (frames - speechStart) % INTERIM_FRAMES == 0) {
            tellInterim();
        }
    }

    private void tellInterim() {
        List<HeardWord> words = decoder.words();
        List<String> spellings = words.stream().map(HeardWord::text).toList();
        if (!spellings.equals(told.stream().map(HeardWord::text).toList())) {
            told = words;
            segment(words).ifPresent(listener::interim);
        }
    }

    private void endUtterance() {
        decoder.endUtterance();
        Optional<SpeechSegment> segment = segment(decoder.words());
        decoder.startUtterance();
        utteranceStart = frames;
        speaking = false;
        told = List.of();
        segment.ifPresent(listener::finished);
    }

    private Optional<SpeechSegment> segment(List<HeardWord> words) {
        return SphinxSegments.of(words, speechStart);
    }

    @Override
    public void finish() {
        endUtterance();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            decoder.close();
            whenClosed.run();
        }
    }
}
