package io.phrasewatch.conversation.arrival;

import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.MalformedEventException;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.kit.id.PublicIds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a submission's first batch says about its conversation.
 *
 * @param conversationId 16-digit id
 * @param accountId      owner
 * @param jobId          the submission
 * @param name           display name, null when not given
 * @param type           label, null when not given
 * @param metadata       strings by key to merge; never null
 * @param startTime      start of the earliest message, or the moment of submission
 * @param endTime        end of the latest message, or the moment of submission
 */
record Arrival(
        String conversationId,
        String accountId,
        String jobId,
        String name,
        String type,
        Map<String, String> metadata,
        Instant startTime,
        Instant endTime) {

    private static final int LONGEST_ACCOUNT_ID = 16;

    /**
     * Reads a submission.
     *
     * @throws MalformedEventException when something that is needed is missing
     */
    static Arrival of(Event<?> event, MessageBatchSubmitted batch) {
        need(PublicIds.isPublicId(batch.conversationId()), "\"conversationId\" must be a public id");
        need(event.accountId().length() <= LONGEST_ACCOUNT_ID, "\"accountid\" must be a public id");
        need(batch.jobId() != null, "\"jobId\" is required");
        need(batch.conversation() != null, "\"conversation\" is required");
        Instant submitted = batch.conversation().submittedOn() == null ? event.time() : batch.conversation().submittedOn();
        List<SubmittedMessage> messages = batch.messages() == null ? List.of() : batch.messages();
        return new Arrival(
                batch.conversationId(),
                event.accountId(),
                batch.jobId(),
                storable(batch.conversation().name()),
                storable(batch.conversation().type()),
                storable(batch.conversation().metadata()),
                messages.stream().map(SubmittedMessage::startTime).min(Instant::compareTo).orElse(submitted),
                messages.stream().map(SubmittedMessage::endTime).max(Instant::compareTo).orElse(submitted));
    }

    private static void need(boolean holds, String rule) {
        if (!holds) {
            throw new MalformedEventException(rule);
        }
    }

    private static Map<String, String> storable(Map<String, String> metadata) {
        Map<String, String> storable = new TreeMap<>();
        if (metadata != null) {
            metadata.forEach((key, value) -> storable.put(storable(key), value == null ? "" : storable(value)));
        }
        return storable;
    }

    /** PostgreSQL's text has no NUL. */
    private static String storable(String text) {
        return text == null ? null : text.replace("\u0000", "");
    }
}
