package io.phrasewatch.speech.setup;

import io.phrasewatch.speech.LiveTranscriber;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.Transcriber;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The recogniser the operator chose, opened once for all of the process; empty roles where there is none. */
@Singleton
public class SpeechRecognition {

    private static final System.Logger LOG = System.getLogger(SpeechRecognition.class.getName());

    private final Recogniser recogniser;

    /** @throws SpeechException when the choice is not understood, or can not be opened */
    @Inject
    public SpeechRecognition(SpeechConfig config) {
        this.recogniser = Recogniser.open(config);
    }

    /** Makes a choice that can not be opened stop the start. */
    void open(@Observes Startup start) {
        LOG.log(System.Logger.Level.INFO, "Speech recogniser: {0}", recogniser.name());
    }

    /** What was chosen, {@code none} when there is none. */
    public String name() {
        return recogniser.name();
    }

    /** For recordings. */
    public Optional<Transcriber> files() {
        return recogniser.files();
    }

    /** For live streams; some recognisers can only do recordings. */
    public Optional<LiveTranscriber> live() {
        return recogniser.live();
    }
}
