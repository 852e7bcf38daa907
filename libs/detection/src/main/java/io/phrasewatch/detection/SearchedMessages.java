package io.phrasewatch.detection;

import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.contracts.SubmittedMessage;
import java.util.List;

/**
 * Messages to be searched.
 *
 * @param conversationId 16-digit id
 * @param options        switches of the request
 * @param messages       of that conversation, in order
 */
public record SearchedMessages(String conversationId, ProcessingOptions options, List<SubmittedMessage> messages) {

    /** The messages of a batch. */
    public static SearchedMessages of(MessageBatchSubmitted batch) {
        return new SearchedMessages(batch.conversationId(), batch.options(), batch.messages());
    }
}
