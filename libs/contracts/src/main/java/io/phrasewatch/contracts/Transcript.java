package io.phrasewatch.contracts;

import java.util.List;

/**
 * What was said in a recording, as the worker hands it back to ingest-service. No event: it travels over REST between the two.
 *
 * @param segments in order of time; empty where nobody spoke
 */
public record Transcript(List<Segment> segments) {

    /**
     * Speech between two pauses.
     *
     * @param text        as recognised, never blank
     * @param speaker     null when unknown
     * @param startMillis from the beginning of the recording
     * @param endMillis   from the beginning of the recording
     * @param words       in order of time; empty where the recogniser tells none
     */
    public record Segment(String text, Speaker speaker, long startMillis, long endMillis, List<Word> words) {
    }

    /**
     * A word.
     *
     * @param text        as recognised
     * @param startMillis from the beginning of the recording
     * @param endMillis   from the beginning of the recording
     */
    public record Word(String text, long startMillis, long endMillis) {
    }
}
