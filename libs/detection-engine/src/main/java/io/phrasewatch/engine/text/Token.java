package io.phrasewatch.engine.text;

/**
 * One word of a text.
 *
 * @param text normalised form: NFKC, case folded, apostrophes folded to {@code '}; never empty
 * @param start first UTF-16 unit of the word in the text as given
 * @param end one past the last UTF-16 unit
 */
public record Token(String text, int start, int end) {
}
