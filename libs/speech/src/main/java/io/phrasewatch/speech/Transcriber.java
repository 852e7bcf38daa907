package io.phrasewatch.speech;

import java.nio.file.Path;
import java.util.List;

/** Turns one recorded channel into text. Safe for use by several threads; a call may take as long as the recording and blocks. */
public interface Transcriber {

    /**
     * Recognises a whole recording.
     *
     * @param pcm raw signed 16-bit little-endian samples, 16,000 a second, one channel, no header
     * @return segments in order of time; empty where nobody speaks
     * @throws SpeechException when the recogniser fails or the calling thread is interrupted
     */
    List<SpeechSegment> transcribe(Path pcm, SpeechOptions options);

    /**
     * Tries itself out; where {@link #transcribe} would wait, this says at once why.
     *
     * @param silence as {@link #transcribe} takes it
     * @throws SpeechException with what is wrong
     */
    default void check(Path silence, SpeechOptions options) {
        transcribe(silence, options);
    }

    /** Whether {@link SpeechOptions#hints} make a difference. */
    default boolean usesHints() {
        return true;
    }
}
