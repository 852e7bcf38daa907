package io.phrasewatch.speech;

/** Hears what a {@link LiveTranscription} recognises. */
public interface LiveListener {

    /** The segment being spoken, as understood so far; each call replaces the one before. */
    void interim(SpeechSegment segment);

    /** A segment that will not change any more. */
    void finished(SpeechSegment segment);
}
