package io.phrasewatch.engine;

/**
 * Turns a piece of text into a direction: texts that mean the same point the same way. Safe for any number of threads, and
 * deterministic: the same text gives the same bits, whatever was embedded before or beside it.
 */
public interface Encoder {

    /** Names model and numeric variant; vectors of different ids must not be compared. */
    String id();

    /** Whether the meaning of texts in this language, an ISO 639 code, can be trusted. */
    default boolean speaks(String language) {
        return language.equals("en");
    }

    /** Length of the vectors. */
    int dimension();

    /**
     * The vector of one text, of Euclidean length 1. The caller must not change it: it may come from a cache.
     *
     * @param text normalised text; may be empty; what exceeds the model's window is ignored
     * @throws IllegalStateException after the encoder was closed
     */
    float[] embed(String text);
}
