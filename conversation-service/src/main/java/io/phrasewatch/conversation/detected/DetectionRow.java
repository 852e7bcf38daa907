package io.phrasewatch.conversation.detected;

/**
 * One phrase of one tracker in one message or insight.
 *
 * @param trackerId      16-digit id
 * @param trackerName    display name when it was found
 * @param trackerVersion version of the definition used
 * @param phrase         verbatim from the vocabulary
 * @param phraseIndex    0-based place in the vocabulary of that version
 * @param place          the message or insight
 */
record DetectionRow(
        String trackerId, String trackerName, long trackerVersion, String phrase, int phraseIndex, Place place) {

    /**
     * Where it was found.
     *
     * @param id          16-digit id of the message or insight
     * @param text        its whole text
     * @param insightType type of the insight, null for a message
     * @param offset      index of the first exact occurrence, -1 for a match by meaning
     */
    record Place(String id, String text, String insightType, int offset) {
    }
}
