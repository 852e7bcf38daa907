package io.phrasewatch.engine.encoder;

/** Turns a text into the numbers a model was trained on. Immutable, safe for any number of threads. */
interface SubwordTokenizer {

    /** Numbers of the pieces, special ones included; never empty. What does not fit the model's window is cut off the end. */
    long[] ids(String text);

    /** The highest number it can give. */
    long highestId();
}
