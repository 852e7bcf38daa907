package io.phrasewatch.speech.setup;

import io.phrasewatch.speech.LiveTranscriber;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.Transcriber;
import io.phrasewatch.speech.pocketsphinx.PocketSphinx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;

/** The recogniser the operator chose, opened once for all of the process; empty roles where there is none. */
@Singleton
public class SpeechRecognition {

    private static final System.Logger LOG = System.getLogger(SpeechRecognition.class.getName());
    private static final String NONE = "none";
    private static final String POCKETSPHINX = "pocketsphinx";

    private final String name;
    private final Transcriber files;
    private final LiveTranscriber live;

    /** @throws SpeechException when the choice is not understood, or can not be opened */
    @Inject
    public SpeechRecognition(SpeechConfig config) {
        this.name = config.recogniser().strip();
        switch (name) {
            case NONE -> {
                files = null;
                live = null;
            }
            case POCKETSPHINX -> {
                PocketSphinx sphinx = PocketSphinx.open(config.pocketsphinx().library(), Path.of(config.pocketsphinx().model()),
                        config.pocketsphinx().streams());
                files = sphinx;
                live = sphinx;
            }
            default -> throw new SpeechException("phrasewatch.speech must be none or pocketsphinx");
        }
    }

    /** Makes a choice that can not be opened stop the start. */
    void open(@Observes Startup start) {
        LOG.log(System.Logger.Level.INFO, "Speech recogniser: {0}", name);
    }

    /** As the operator wrote it, {@code none} when there is none. */
    public String name() {
        return name;
    }

    /** For recordings. */
    public Optional<Transcriber> files() {
        return Optional.ofNullable(files);
    }

    /** For live streams; some recognisers can only do recordings. */
    public Optional<LiveTranscriber> live() {
        return Optional.ofNullable(live);
    }
}
