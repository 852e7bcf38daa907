package io.phrasewatch.engine.encoder;

import io.phrasewatch.engine.semantic.WordPiece;

/**
 * BERT's tokeniser.
 *
 * @param wordPiece does the work
 * @param highestId of all its pieces
 */
record WordPieceTokenizer(WordPiece wordPiece, long highestId) implements SubwordTokenizer {

    @Override
    public long[] ids(String text) {
        return wordPiece.ids(text);
    }
}
