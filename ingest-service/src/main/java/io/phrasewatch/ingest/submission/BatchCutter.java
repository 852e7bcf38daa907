package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.SubmittedMessage;
import java.util.ArrayList;
import java.util.List;

/** Cuts the messages of a job into batches: as few as the two limits allow, in order. */
public final class BatchCutter {

    private final int maxMessages;
    private final int maxBytes;

    /**
     * A cutter.
     *
     * @param maxMessages most messages of a batch
     * @param maxBytes    most bytes of text in a batch, as JSON; one larger message is a batch of its own
     */
    public BatchCutter(int maxMessages, int maxBytes) {
        this.maxMessages = maxMessages;
        this.maxBytes = maxBytes;
    }

    /** The batches, in order; at least one, which is empty when there are no messages. */
    public List<List<SubmittedMessage>> cut(List<SubmittedMessage> messages) {
        List<List<SubmittedMessage>> batches = new ArrayList<>();
        List<SubmittedMessage> batch = new ArrayList<>();
        long bytes = 0;
        for (SubmittedMessage message : messages) {
            long size = JsonSize.of(message.text());
            if (!batch.isEmpty() && (batch.size() == maxMessages || bytes + size > maxBytes)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(message);
            bytes += size;
        }
        batches.add(batch);
        return batches;
    }
}
