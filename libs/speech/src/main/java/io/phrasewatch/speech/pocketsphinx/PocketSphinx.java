package io.phrasewatch.speech.pocketsphinx;

import com.sun.jna.Native;
import io.phrasewatch.speech.FinishedSegments;
import io.phrasewatch.speech.LiveListener;
import io.phrasewatch.speech.LiveTranscriber;
import io.phrasewatch.speech.LiveTranscription;
import io.phrasewatch.speech.PcmReader;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.SpeechOptions;
import io.phrasewatch.speech.SpeechSegment;
import io.phrasewatch.speech.Transcriber;
import io.phrasewatch.speech.UnusableSpeechException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/**
 * The recogniser of CMU Sphinx through its native library: no download, modest accuracy, US English. Hints are ignored: its model has no
 * way to prefer words, and words that are added to it can crash the process.
 */
public final class PocketSphinx implements Transcriber, LiveTranscriber {

    private static final int ADAPTATION_SECONDS = 10;

    private final SphinxLibrary library;
    private final SphinxModel model;
    private final Semaphore streams;

    private PocketSphinx(SphinxLibrary library, SphinxModel model, int mostStreams) {
        this.library = library;
        this.model = model;
        this.streams = new Semaphore(mostStreams);
    }

    /**
     * Loads library and model once, so that a start fails and no request.
     *
     * @param libraryName file or name of the shared library, such as {@code libpocketsphinx.so.3}
     * @param modelDirectory see {@link SphinxModel}
     * @param mostStreams most live streams at a time, each about 90 MB
     * @throws SpeechException saying what is missing and which package brings it
     */
    public static PocketSphinx open(String libraryName, Path modelDirectory, int mostStreams) {
        SphinxModel model = new SphinxModel(modelDirectory);
        PocketSphinx opened = new PocketSphinx(load(libraryName), model, mostStreams);
        model.requireComplete();
        new SphinxDecoder(opened.library, model).close();
        return opened;
    }

    private static SphinxLibrary load(String name) {
        try {
            return Native.load(name, SphinxLibrary.class);
        } catch (UnsatisfiedLinkError e) {
            throw new SpeechException("the library " + name + " can not be loaded; Debian 12 and Ubuntu have it in the package "
                    + "libpocketsphinx3", e);
        }
    }

    @Override
    public LiveTranscription open(SpeechOptions options, LiveListener listener) {
        requireEnglish(options);
        if (!streams.tryAcquire()) {
            throw new SpeechException("all speech recognisers are in use");
        }
        try {
            return new SphinxTranscription(new SphinxDecoder(library, model), listener, true, streams::release);
        } catch (RuntimeException e) {
            streams.release();
            throw e;
        }
    }

    @Override
    public List<SpeechSegment> transcribe(Path pcm, SpeechOptions options) {
        requireEnglish(options);
        return FinishedSegments.of(pcm, listener -> new SphinxTranscription(adapted(pcm), listener, false, () -> { }));
    }

    @Override
    public boolean usesHints() {
        return false;
    }

    /** A recording can be listened to beforehand: its first sentences are understood as well as its last. */
    private SphinxDecoder adapted(Path pcm) {
        SphinxDecoder decoder = new SphinxDecoder(library, model);
        try {
            decoder.adapt(PcmReader.head(pcm, ADAPTATION_SECONDS));
            return decoder;
        } catch (RuntimeException e) {
            decoder.close();
            throw e;
        }
    }

    private static void requireEnglish(SpeechOptions options) {
        if (!Locale.forLanguageTag(options.languageCode()).getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            throw new UnusableSpeechException("The speech recogniser of this server understands English, not " + options.languageCode() + ".");
        }
    }
}
