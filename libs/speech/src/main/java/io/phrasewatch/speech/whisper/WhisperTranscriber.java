package io.phrasewatch.speech.whisper;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import io.phrasewatch.speech.PauseCutter;
import io.phrasewatch.speech.PcmReader;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.SpeechOptions;
import io.phrasewatch.speech.SpeechSegment;
import io.phrasewatch.speech.Transcriber;
import io.phrasewatch.speech.UnusableSpeechException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * whisper.cpp in this process. One recording at a time, on one thread: two of them on a busy machine cost several times the CPU. Speech
 * goes in in pieces of just under the 30 seconds that every call pays for; hints become its prompt. Words have no times.
 */
public final class WhisperTranscriber implements Transcriber {

    private static final int PIECE_SECONDS = 28;
    private static final int SEARCH_SECONDS = 10;
    private static final int SAMPLES_PER_SECOND = 16_000;
    private static final int SAMPLES_PER_MILLISECOND = 16;
    private static final int MILLIS_PER_TICK = 10;
    private static final float LOUDEST = 32_768f;

    private final WhisperJNI library;
    private final WhisperContext context;

    private WhisperTranscriber(WhisperJNI library, WhisperContext context) {
        this.library = library;
        this.context = context;
    }

    /**
     * Loads a model.
     *
     * @param sha256 of the file in hex, empty when unknown
     * @throws SpeechException saying what is wrong
     */
    public static WhisperTranscriber open(Path model, Optional<String> sha256) {
        WhisperModelFile.check(model, sha256);
        try {
            WhisperJNI.loadLibrary();
            WhisperJNI.setLibraryLogger(null);
            WhisperJNI library = new WhisperJNI();
            WhisperContext context = library.init(model);
            if (context == null) {
                throw new SpeechException("Whisper can not load the model " + model);
            }
            return new WhisperTranscriber(library, context);
        } catch (IOException e) {
            throw new SpeechException("Whisper can not load the model " + model, e);
        } catch (LinkageError e) {
            throw new SpeechException("Whisper does not run on this machine; it needs libgomp1", e);
        }
    }

    @Override
    public List<SpeechSegment> transcribe(Path pcm, SpeechOptions options) {
        String language = Locale.forLanguageTag(options.languageCode()).getLanguage();
        if (!language.equals("en") && !library.isMultilingual(context)) {
            throw new UnusableSpeechException("The speech recogniser of this server understands English, not " + options.languageCode() + ".");
        }
        List<SpeechSegment> segments = new ArrayList<>();
        WhisperFullParams parameters = parameters(language, options.hints());
        Pieces pieces = new Pieces(PauseCutter.cut(pcm, PIECE_SECONDS, SEARCH_SECONDS), (piece, samples) ->
                segments.addAll(recognise(piece, samples, parameters)));
        PcmReader.read(pcm, pieces::accept);
        return List.copyOf(segments);
    }

    private static WhisperFullParams parameters(String language, List<String> hints) {
        WhisperFullParams parameters = new WhisperFullParams();
        parameters.nThreads = 1;
        parameters.language = language;
        parameters.noContext = true;
        parameters.initialPrompt = hints.isEmpty() ? null : String.join(", ", hints);
        parameters.printProgress = false;
        parameters.printRealtime = false;
        parameters.printTimestamps = false;
        return parameters;
    }

    /** The context holds the result of the last call, so calls come one after the other. */
    private synchronized List<SpeechSegment> recognise(PauseCutter.Piece piece, float[] samples, WhisperFullParams parameters) {
        if (library.full(context, parameters, samples, samples.length) != 0) {
            throw new SpeechException("Whisper failed on a piece of speech");
        }
        Duration shift = Duration.ofMillis(piece.start() / SAMPLES_PER_MILLISECOND);
        List<SpeechSegment> segments = new ArrayList<>();
        for (int index = 0; index < library.fullNSegments(context); index++) {
            String text = library.fullGetSegmentText(context, index).strip();
            if (isSpeech(text)) {
                segments.add(new SpeechSegment(text, shift.plusMillis(library.fullGetSegmentTimestamp0(context, index) * MILLIS_PER_TICK),
                        shift.plusMillis(library.fullGetSegmentTimestamp1(context, index) * MILLIS_PER_TICK), Double.NaN, List.of()));
            }
        }
        return segments;
    }

    /** Sounds are described in brackets. */
    static boolean isSpeech(String text) {
        return !text.isEmpty() && !text.matches("[\\[(*♪].*[\\])*♪]");
    }

    /** Gathers samples until a piece is full. */
    private static final class Pieces {

        private final List<PauseCutter.Piece> pieces;
        private final Recognition recognition;
        private float[] samples = new float[0];
        private int next;
        private int filled;

        Pieces(List<PauseCutter.Piece> pieces, Recognition recognition) {
            this.pieces = pieces;
            this.recognition = recognition;
        }

        void accept(short[] speech, int length) {
            for (int i = 0; i < length; i++) {
                if (filled == 0) {
                    samples = new float[(int) pieces.get(next).length()];
                }
                samples[filled++] = speech[i] / LOUDEST;
                if (filled == samples.length) {
                    recognition.of(pieces.get(next), atLeastASecond(samples));
                    next++;
                    filled = 0;
                }
            }
        }

        /** Shorter input is refused. */
        private static float[] atLeastASecond(float[] samples) {
            return samples.length >= SAMPLES_PER_SECOND ? samples : Arrays.copyOf(samples, SAMPLES_PER_SECOND);
        }
    }

    /** What is done with a piece. */
    private interface Recognition {

        void of(PauseCutter.Piece piece, float[] samples);
    }
}
