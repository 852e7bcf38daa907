package io.phrasewatch.speech.pocketsphinx;

import com.sun.jna.Library;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import com.sun.jna.ptr.IntByReference;

/**
 * The functions of libpocketsphinx and libsphinxbase (5prealpha, as Debian and Ubuntu ship it) that are used here, under their own
 * names. A pointer that was freed must not be passed again: the library does not check.
 */
interface SphinxLibrary extends Library {

    void err_set_callback(Pointer callback, Pointer userData);

    /** Null silences the calling thread, and that alone. */
    void err_set_logfp(Pointer file);

    Pointer ps_args();

    Pointer cmd_ln_parse_r(Pointer previous, Pointer definitions, int count, StringArray words, int strict);

    int cmd_ln_free_r(Pointer config);

    /** Null when the model can not be loaded. Keeps the configuration for itself. */
    Pointer ps_init(Pointer config);

    int ps_free(Pointer decoder);

    int ps_start_stream(Pointer decoder);

    int ps_start_utt(Pointer decoder);

    int ps_end_utt(Pointer decoder);

    int ps_process_raw(Pointer decoder, short[] samples, NativeLong count, int noSearch, int fullUtterance);

    byte ps_get_in_speech(Pointer decoder);

    Pointer ps_seg_iter(Pointer decoder);

    /** Frees the segment when it was the last. */
    Pointer ps_seg_next(Pointer segment);

    Pointer ps_seg_word(Pointer segment);

    void ps_seg_frames(Pointer segment, IntByReference first, IntByReference last);

    /** Log posterior probability; only of use after the utterance has ended. */
    int ps_seg_prob(Pointer segment, IntByReference acoustic, IntByReference language, IntByReference backOff);

    Pointer ps_get_logmath(Pointer decoder);

    double logmath_exp(Pointer logmath, int logarithm);
}
