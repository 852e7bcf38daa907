package io.phrasewatch.speech;

/** Opens recognition of live speech, one {@link LiveTranscription} for each speaker. Safe for use by several threads. */
public interface LiveTranscriber {

    /**
     * Begins to listen.
     *
     * @param listener called from the thread that feeds the transcription, in order
     * @throws SpeechException when the recogniser can not be opened
     */
    LiveTranscription open(SpeechOptions options, LiveListener listener);
}
