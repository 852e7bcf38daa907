package io.phrasewatch.ingest.streaming.protocol;

import io.phrasewatch.ingest.submission.Utterance;
import io.phrasewatch.kit.error.ApiException;

/** What a client says in a text frame. */
public sealed interface ClientFrame permits StartRequest, ClientFrame.WrongStart, ClientFrame.Said, ClientFrame.Modify, ClientFrame.Stop {

    /**
     * Something was said, recognised by the client itself.
     *
     * @param utterance what, by whom; the speaker is null where the stream's own is meant
     * @param isFinal   whether it will not change any more
     */
    record Said(Utterance utterance, boolean isFinal) implements ClientFrame {
    }

    /**
     * The sound goes on in another form.
     *
     * @param format new form
     */
    record Modify(SpeechFormat format) implements ClientFrame {
    }

    /**
     * The client wants to begin, but not in a way that can be obeyed.
     *
     * @param why names the member that is wrong
     */
    record WrongStart(ApiException why) implements ClientFrame {
    }

    /** The client has nothing more to say. */
    record Stop() implements ClientFrame {
    }
}
