package io.phrasewatch.speech.vosk;

import io.phrasewatch.speech.FinishedSegments;
import io.phrasewatch.speech.LiveListener;
import io.phrasewatch.speech.LiveTranscriber;
import io.phrasewatch.speech.LiveTranscription;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.SpeechOptions;
import io.phrasewatch.speech.SpeechSegment;
import io.phrasewatch.speech.Transcriber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/** Vosk with one model for all streams; the language is the model's, hints are ignored. */
public final class VoskRecogniser implements Transcriber, LiveTranscriber {

    private static final float RATE = 16_000;

    private final Model model;
    private final Semaphore streams;

    private VoskRecogniser(Model model, int mostStreams) {
        this.model = model;
        this.streams = new Semaphore(mostStreams);
    }

    /**
     * Loads the model.
     *
     * @param directory an unpacked model
     * @throws SpeechException saying what is missing
     */
    public static VoskRecogniser open(Path directory, int mostStreams) {
        // the library ends the whole process on some directories that are no model
        if (!Files.isReadable(directory.resolve("am/final.mdl")) && !Files.isReadable(directory.resolve("final.mdl"))) {
            throw new SpeechException("there is no Vosk model in " + directory + ": am/final.mdl is missing");
        }
        try {
            LibVosk.setLogLevel(LogLevel.WARNINGS);
            return new VoskRecogniser(new Model(directory.toString()), mostStreams);
        } catch (IOException e) {
            throw new SpeechException("Vosk can not load the model in " + directory, e);
        } catch (LinkageError e) {
            throw new SpeechException("Vosk does not run on this machine", e);
        }
    }

    @Override
    public LiveTranscription open(SpeechOptions options, LiveListener listener) {
        if (!streams.tryAcquire()) {
            throw new SpeechException("all speech recognisers are in use");
        }
        try {
            return transcription(listener, streams::release);
        } catch (RuntimeException e) {
            streams.release();
            throw e;
        }
    }

    @Override
    public boolean usesHints() {
        return false;
    }

    @Override
    public List<SpeechSegment> transcribe(Path pcm, SpeechOptions options) {
        return FinishedSegments.of(pcm, listener -> transcription(listener, () -> { }));
    }

    private VoskTranscription transcription(LiveListener listener, Runnable whenClosed) {
        try {
            Recognizer recogniser = new Recognizer(model, RATE);
            recogniser.setWords(true);
            return new VoskTranscription(recogniser, listener, whenClosed);
        } catch (IOException e) {
            throw new SpeechException("Vosk can not open a recogniser", e);
        }
    }
}
