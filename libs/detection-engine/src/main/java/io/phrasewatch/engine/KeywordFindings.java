package io.phrasewatch.engine;

import io.phrasewatch.engine.KeywordTable.Neighbours;
import io.phrasewatch.engine.keyword.NGrams;
import io.phrasewatch.engine.keyword.NGrams.NGram;
import io.phrasewatch.engine.language.Analysis;
import io.phrasewatch.engine.polarity.Polarity;
import io.phrasewatch.engine.text.Token;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Short phrases found in one text by the meaning of one or two neighbouring words, by phrase number. */
final class KeywordFindings {

    /**
     * The best place of one short phrase.
     *
     * @param cosine with the piece of text
     * @param span the piece
     */
    record Finding(float cosine, Span span) {
    }

    private final Map<Integer, Finding> findings = new HashMap<>();
    private final BitSet touched = new BitSet();
    private final Polarity polarity;

    private KeywordFindings(Polarity polarity) {
        this.polarity = polarity;
    }

    static KeywordFindings in(List<Token> tokens, CompiledTrackers trackers, WordFindings words, Polarity polarity, Encoder encoder) {
        KeywordFindings found = new KeywordFindings(polarity);
        if (!trackers.keywords().isEmpty()) {
            for (Analysis analysis : trackers.analyses()) {
                NGrams.of(tokens, analysis::isStopWord, word -> trackers.keywords().neighbours(word, encoder).related())
                        .forEach(piece -> found.collect(piece, analysis, trackers, words, encoder));
            }
        }
        return found;
    }

    /** The best place of a phrase; null when nothing comes near. */
    Finding of(int phrase) {
        return findings.get(phrase);
    }

    /** Whether any phrase of the tracker was found. */
    boolean touches(int tracker) {
        return touched.get(tracker);
    }

    private void collect(NGram piece, Analysis analysis, CompiledTrackers trackers, WordFindings words, Encoder encoder) {
        Neighbours neighbours = trackers.keywords().neighbours(piece.text(), encoder);
        for (int i = 0; i < neighbours.phrases().length; i++) {
            int phrase = neighbours.phrases()[i];
            float cosine = neighbours.cosines()[i];
            Finding known = findings.get(phrase);
            boolean better = known == null || cosine > known.cosine();
            int tracker = trackers.numbers().trackerOf(phrase);
            if (better && trackers.tracker(tracker).analysis().equals(analysis) && !words.forbids(tracker, piece.start(), piece.end())
                    && !trackers.numbers().phrase(phrase).isDeniedIn(polarity, piece.start(), piece.end())) {
                touched.set(tracker);
                findings.put(phrase, new Finding(cosine, new Span(piece.start(), piece.end())));
            }
        }
    }
}
