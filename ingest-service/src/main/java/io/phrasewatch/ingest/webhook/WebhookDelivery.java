package io.phrasewatch.ingest.webhook;

import java.net.URI;
import java.util.UUID;

/**
 * One status to be told.
 *
 * @param id       key of the row
 * @param jobId    job
 * @param target   where to
 * @param status   the status as clients know it
 * @param attempts calls made so far
 */
record WebhookDelivery(long id, UUID jobId, URI target, String status, int attempts) {

    /** Id of the message for the receiver; the same for every repetition, as each status is entered once. */
    String messageId() {
        return "msg_" + jobId + "_" + status;
    }

    /** What is sent; ids and statuses need no escaping. */
    String body() {
        return "{\"jobId\":\"" + jobId + "\",\"status\":\"" + status + "\"}";
    }
}
