package io.phrasewatch.speech.pocketsphinx;

/**
 * A word as the library tells it.
 *
 * @param text       with its variant, such as {@code and(2)}; marks and fillers are in angle or square brackets
 * @param firstFrame of the library's own count; a frame lasts 10 ms
 * @param lastFrame  still part of the word
 * @param score      posterior probability 0..1
 */
record HeardWord(String text, int firstFrame, int lastFrame, double score) {

    /** Whether it is a word, no pause, noise or mark of the sentence's ends. */
    boolean isSpoken() {
        char first = text.isEmpty() ? '<' : text.charAt(0);
        return first != '<' && first != '[' && first != '+';
    }

    /** The word without the number of its pronunciation. */
    String spelling() {
        int bracket = text.indexOf('(');
        return bracket > 0 ? text.substring(0, bracket) : text;
    }
}
