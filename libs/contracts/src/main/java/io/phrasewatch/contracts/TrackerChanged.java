package io.phrasewatch.contracts;

/**
 * A tracker was created or updated. A deleted tracker leaves a record without value (Kafka tombstone) under the same key.
 *
 * @param accountId owner
 * @param tracker   the definition as it is now
 */
public record TrackerChanged(String accountId, TrackerSnapshot tracker) implements EventData {

    /** Key of a tracker's records: {@code account:tracker}. */
    public static String key(String accountId, String trackerId) {
        return accountId + ":" + trackerId;
    }

    @Override
    public String partitionKey() {
        return key(accountId, tracker.id());
    }

    @Override
    public String subject() {
        return "trackers/" + tracker.id();
    }
}
