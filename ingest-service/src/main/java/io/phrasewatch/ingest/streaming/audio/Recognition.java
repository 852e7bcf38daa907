package io.phrasewatch.ingest.streaming.audio;

import io.phrasewatch.ingest.streaming.protocol.StartRequest;
import io.phrasewatch.ingest.streaming.protocol.StreamError;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.speech.LiveListener;
import io.phrasewatch.speech.LiveTranscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** Opens recognition of speech with the recogniser the operator chose, if any. */
@ApplicationScoped
public class Recognition {

    private final Instance<LiveTranscriber> transcribers;

    Recognition(Instance<LiveTranscriber> transcribers) {
        this.transcribers = transcribers;
    }

    /**
     * A pipe for one speaker.
     *
     * @param languageCode BCP-47 tag, null for English
     * @throws ApiException 503 when there is no recogniser, or it can not be opened
     */
    public SpeechPipe open(StartRequest.Input input, String languageCode, LiveListener listener) {
        throw new ApiException(StreamError.NO_RECOGNISER);
    }
}
