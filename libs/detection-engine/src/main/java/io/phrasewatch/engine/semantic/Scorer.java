package io.phrasewatch.engine.semantic;

/** Turns similarities into a confidence between 0 and 1 that callers can set thresholds on. Monotonic in every similarity; stateless. */
public interface Scorer {

    /** Confidence that the piece is about the tracker. */
    double score(Features features);

    /** Confidence that the piece says what one phrase says. */
    double phraseScore(double cosine);

    /** Confidence that a one or two word piece means a short phrase. */
    double keywordScore(double cosine);

    /** The confidence from which a tracker counts as detected when it has no threshold of its own. */
    double defaultThreshold();
}
