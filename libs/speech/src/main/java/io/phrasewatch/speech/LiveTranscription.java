package io.phrasewatch.speech;

/**
 * One speaker's live speech on its way to text. Not thread-safe: the owner feeds, finishes and closes it from one thread at a time;
 * calls block while the recogniser works.
 */
public interface LiveTranscription extends AutoCloseable {

    /**
     * Takes the next piece of speech; any number of samples, also none.
     *
     * @param samples signed 16-bit samples, 16,000 a second, one channel
     * @param length how many of {@code samples} count, from the first
     * @throws SpeechException when the recogniser fails; the transcription is then only good for closing
     */
    void accept(short[] samples, int length);

    /** Ends the current segment and tells it to the listener as final; nothing is told when there was no speech. */
    void finish();

    /** Frees the recogniser; what was not finished is dropped. Calling it again does nothing. */
    @Override
    void close();
}
