package io.phrasewatch.ingest.streaming.audio;

import io.phrasewatch.ingest.streaming.protocol.SpeechFormat;
import java.util.concurrent.CompletableFuture;

/** One speaker's sound on its way to text. Takes sound at once and works on it elsewhere; results come to the listener it was made with. */
public interface SpeechPipe extends AutoCloseable {

    /**
     * Takes the next sound.
     *
     * @return false when more waits than may, or recognition failed: the speaker has to be disconnected
     */
    boolean accept(byte[] sound);

    /** What comes from now on has this form. */
    void change(SpeechFormat format);

    /** Ends the current words; done when all that was said is told to the listener. */
    CompletableFuture<Void> finish();

    /** Frees the recogniser; what waits is dropped. */
    @Override
    void close();
}
