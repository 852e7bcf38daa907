package io.phrasewatch.ingest.streaming.audio;

import io.phrasewatch.ingest.streaming.backlog.Backlogs;
import io.phrasewatch.ingest.streaming.protocol.StartRequest;
import io.phrasewatch.ingest.streaming.protocol.StreamError;
import io.phrasewatch.ingest.streaming.threads.StreamThreads;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.speech.LiveListener;
import io.phrasewatch.speech.LiveTranscriber;
import io.phrasewatch.speech.LiveTranscription;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.SpeechOptions;
import io.phrasewatch.speech.UnusableSpeechException;
import io.phrasewatch.speech.setup.SpeechConfig;
import io.phrasewatch.speech.setup.SpeechRecognition;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Opens recognition of speech with the recogniser the operator chose, if any. */
@Singleton
public class Recognition {

    private static final Logger LOG = Logger.getLogger(Recognition.class);
    private static final String ENGLISH = "en-US";

    private final SpeechRecognition chosen;
    private final SoundDecoders decoders;
    private final StreamThreads threads;
    private final Backlogs backlogs;

    protected Recognition(SpeechRecognition chosen, SpeechConfig speech, StreamThreads threads, Backlogs backlogs) {
        this.chosen = chosen;
        this.decoders = new SoundDecoders(speech.ffmpeg());
        this.threads = threads;
        this.backlogs = backlogs;
    }

    /**
     * A pipe for one speaker. Opening a recogniser may take a moment: not for an event loop.
     *
     * @param languageCode BCP-47 tag, null for English
     * @param onFailure    hears when recognition fails later
     * @throws ApiException 503 when there is no recogniser, or none to spare; 400 for a language it does not know
     */
    public SpeechPipe open(StartRequest.Input input, String languageCode, LiveListener listener, Consumer<ApiException> onFailure) {
        LiveTranscriber transcriber = transcriber().orElseThrow(() -> new ApiException(StreamError.NO_RECOGNISER));
        SpeechOptions options = new SpeechOptions(languageCode == null ? ENGLISH : languageCode, input.hints());
        LiveTranscription transcription = open(transcriber, options, listener);
        try {
            return new RecognitionPipe(decoders, transcription, threads.recognising(), backlogs, onFailure)
                    .begin(input.format());
        } catch (SpeechException noDecoder) {
            transcription.close();
            throw failed(noDecoder);
        }
    }

    /** The recogniser for live speech. */
    protected Optional<LiveTranscriber> transcriber() {
        return chosen.live();
    }

    private static LiveTranscription open(LiveTranscriber transcriber, SpeechOptions options, LiveListener listener) {
        try {
            return transcriber.open(options, listener);
        } catch (UnusableSpeechException notThis) {
            throw new ApiException(StreamError.SPEECH_UNUSABLE, notThis.getMessage());
        } catch (SpeechException failure) {
            throw failed(failure);
        }
    }

    private static ApiException failed(SpeechException failure) {
        LOG.warnf("Recognition can not be opened: %s", failure.getMessage());
        return new ApiException(StreamError.RECOGNISER_FAILED);
    }
}
