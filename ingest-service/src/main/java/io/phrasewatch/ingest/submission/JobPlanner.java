package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.ingest.config.IngestConfig;
import io.phrasewatch.ingest.conversation.ConversationState;
import io.phrasewatch.ingest.job.NewJob;
import io.phrasewatch.ingest.persistence.IngestEvents;
import io.phrasewatch.kit.error.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes the batches of a submission. CPU work: not for an event loop. */
@ApplicationScoped
public class JobPlanner {

    /** With the largest batch of messages beside it a record stays below the topic's limit. */
    private static final int MOST_ATTRIBUTE_BYTES = 3 * 1024 * 1024;
    private static final int MOST_SENTENCES = 100_000;

    private final MessageSplitter splitter;
    private final BatchCutter cutter;

    JobPlanner(IngestConfig config) {
        this.splitter = new MessageSplitter(config.splitAbove());
        this.cutter = new BatchCutter(config.batchMessages(), config.batchBytes());
    }

    /**
     * The plan for a submission behind what the conversation has.
     *
     * @throws ApiException 400 or 413 when it would not fit into batches
     */
    JobPlan plan(TextSubmission submission, TrackerSelection trackers, ConversationState conversation, NewJob job) {
        MessagePlan messages = MessagePlan.of(submission.utterances(), splitter, conversation, job.submittedOn());
        if (messages.messages().size() > MOST_SENTENCES) {
            throw new ApiException(SubmissionError.TOO_MANY_SENTENCES, MOST_SENTENCES);
        }
        List<List<SubmittedMessage>> cut = cutter.cut(messages.messages());
        List<MessageBatchSubmitted> batches = new ArrayList<>();
        for (List<SubmittedMessage> part : cut) {
            batches.add(new MessageBatchSubmitted(conversation.id(), job.id().toString(), batches.size(), cut.size(),
                    submission.attributes().submittedOn(job.submittedOn()), trackers, submission.options(), part));
        }
        refuseLargeAttributes(batches.get(0), job);
        return new JobPlan(batches, messages.nextSequence(), messages.lastEndTime());
    }

    /**
     * Attributes travel in every batch; too much of them would make records no broker takes.
     *
     * @throws ApiException 413
     */
    public static void refuseLargeAttributes(MessageBatchSubmitted batch, NewJob job) {
        Event<MessageBatchSubmitted> bare = IngestEvents.event(job.accountId(), job.submittedOn(),
                new MessageBatchSubmitted(batch.conversationId(), batch.jobId(), batch.batchIndex(), batch.batchCount(),
                        batch.conversation(), batch.trackers(), batch.options(), List.of()));
        if (EventCodec.encode(bare).getBytes(StandardCharsets.UTF_8).length > MOST_ATTRIBUTE_BYTES) {
            throw new ApiException(SubmissionError.ATTRIBUTES_TOO_LARGE, MOST_ATTRIBUTE_BYTES);
        }
    }
}
