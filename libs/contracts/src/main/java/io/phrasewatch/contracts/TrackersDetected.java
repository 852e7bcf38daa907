package io.phrasewatch.contracts;

import java.util.List;

/**
 * What one batch brought to light; not sent when nothing was detected.
 *
 * @param conversationId 16-digit id
 * @param jobId          UUID of the job
 * @param batchIndex     0-based position in the job
 * @param engineVersion  version of the detection engine that decided
 * @param trackers       detected trackers; never empty
 */
public record TrackersDetected(
        String conversationId, String jobId, int batchIndex, String engineVersion, List<Detection> trackers) implements EventData {

    @Override
    public String partitionKey() {
        return conversationId;
    }

    @Override
    public String subject() {
        return "conversations/" + conversationId + "/jobs/" + jobId + "/batches/" + batchIndex;
    }

    /**
     * One tracker in the batch.
     *
     * @param id      16-digit id
     * @param name    display name at the time
     * @param version version of the definition used, 0 for an inline tracker
     * @param matches where it was found; never empty
     */
    public record Detection(String id, String name, long version, List<Match> matches) {
    }

    /**
     * One phrase in one message.
     *
     * @param messageId 16-digit id
     * @param text      the message's whole text
     * @param value     the phrase, verbatim
     * @param offset    UTF-16 index of the first exact occurrence, -1 for a match by meaning
     * @param tier      {@code exact}, {@code stem}, {@code keyword} or {@code semantic}
     * @param score     confidence 0..1
     */
    public record Match(String messageId, String text, String value, int offset, String tier, double score) {
    }
}
