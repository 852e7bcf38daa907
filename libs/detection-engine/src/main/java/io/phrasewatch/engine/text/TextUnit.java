package io.phrasewatch.engine.text;

import java.util.List;

/**
 * A piece of a message that is compared with vocabulary as a whole: a sentence, or a window over a long one.
 *
 * @param text what the encoder sees: the words in normalised form with single spaces and without punctuation
 * @param start first UTF-16 unit in the message as given
 * @param end one past the last UTF-16 unit
 * @param tokens the words of the piece, at least one
 */
public record TextUnit(String text, int start, int end, List<Token> tokens) {
}
