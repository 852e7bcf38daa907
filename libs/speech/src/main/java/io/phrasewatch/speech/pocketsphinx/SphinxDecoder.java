package io.phrasewatch.speech.pocketsphinx;

import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import com.sun.jna.ptr.IntByReference;
import io.phrasewatch.speech.SpeechException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One native decoder, about 90 MB. Not thread-safe; refuses every call after {@link #close}, where the library would crash. */
final class SphinxDecoder implements AutoCloseable {

    private final SphinxLibrary library;
    private Pointer decoder;

    /** Loads the model, which takes a third of a second. */
    SphinxDecoder(SphinxLibrary library, SphinxModel model) {
        this.library = library;
        library.err_set_callback(null, null);
        library.err_set_logfp(null);
        String[] words = model.arguments();
        Pointer config = library.cmd_ln_parse_r(null, library.ps_args(), words.length, new StringArray(words), 1);
        if (config == null) {
            throw new SpeechException("PocketSphinx refused its configuration");
        }
        decoder = library.ps_init(config);
        library.cmd_ln_free_r(config);
        if (decoder == null) {
            throw new SpeechException("PocketSphinx can not load the model in " + model.directory());
        }
        check(library.ps_start_stream(decoder));
    }

    /** Gets used to voice and microphone before anything is recognised; a stream begins anew. */
    void adapt(short[] samples) {
        startUtterance();
        check(library.ps_process_raw(open(), samples, new NativeLong(samples.length), 1, 0));
        endUtterance();
        check(library.ps_start_stream(open()));
    }

    void startUtterance() {
        check(library.ps_start_utt(open()));
    }

    void endUtterance() {
        check(library.ps_end_utt(open()));
    }

    /** Takes samples; answers whether somebody speaks. */
    boolean process(short[] samples) {
        check(library.ps_process_raw(open(), samples, new NativeLong(samples.length), 0, 0));
        return library.ps_get_in_speech(open()) != 0;
    }

    /** What was understood of the current or just ended utterance, fillers and marks included; empty when nothing was. */
    List<HeardWord> words() {
        List<HeardWord> words = new ArrayList<>();
        IntByReference first = new IntByReference();
        IntByReference last = new IntByReference();
        Pointer logmath = library.ps_get_logmath(open());
        for (Pointer segment = library.ps_seg_iter(open()); segment != null; segment = library.ps_seg_next(segment)) {
            library.ps_seg_frames(segment, first, last);
            double score = library.logmath_exp(logmath, library.ps_seg_prob(segment, null, null, null));
            String text = library.ps_seg_word(segment).getString(0, StandardCharsets.UTF_8.name());
            words.add(new HeardWord(text, first.getValue(), last.getValue(), Math.min(1, score)));
        }
        return words;
    }

    private Pointer open() {
        if (decoder == null) {
            throw new SpeechException("the recogniser is closed");
        }
        return decoder;
    }

    private static void check(int result) {
        if (result < 0) {
            throw new SpeechException("PocketSphinx failed on a piece of speech");
        }
    }

    @Override
    public void close() {
        if (decoder != null) {
            library.ps_free(decoder);
            decoder = null;
        }
    }
}
