package io.phrasewatch.engine;

/** How a phrase was found, surest first. */
public enum Tier {
    /** Word for word. */
    EXACT,
    /** The same words inflected, at most two fillers between them. */
    STEM,
    /** A short phrase that means the same as one or two neighbouring words. */
    KEYWORD,
    /** A phrase that means the same as a sentence or a window of one. */
    SEMANTIC
}
