package io.phrasewatch.engine.semantic;

/** Turns similarities into a confidence between 0 and 1 that callers can set thresholds on. Monotonic in every similarity; stateless. */
public interface Scorer {

    /** Confidence that the piece is about the tracker. */
    double score(Features features);

    /** Confidence that the piece says what one phrase says. */
    double phraseScore(double cosine);

    /** Confidence that a one or two word piece means a short phrase. */
    double keywordScore(double cosine);

    /**
     * Confidence that a piece is about a short phrase without saying it. Ranks below the default threshold where nobody has measured
     * from which evidence on that is so.
     *
     * @param evidence weighted mean of the cosines of the phrase with the piece and with its nearest words
     */
    default double subjectScore(double evidence) {
        return Math.max(0, Math.min(1, evidence)) * defaultThreshold() * 0.98;
    }

    /** The confidence from which a tracker counts as detected when it has no threshold of its own. */
    double defaultThreshold();
}
