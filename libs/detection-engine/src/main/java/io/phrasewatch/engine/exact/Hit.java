package io.phrasewatch.engine.exact;

/** Receives what a {@link TokenTrie} finds. */
@FunctionalInterface
public interface Hit {

    /**
     * One phrase was found.
     *
     * @param phrase the number the phrase was added under
     * @param firstToken index of the first token of the occurrence
     * @param lastToken index of its last token, inclusive
     */
    void found(int phrase, int firstToken, int lastToken);
}
