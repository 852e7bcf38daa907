package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.ConversationAttributes;
import io.phrasewatch.contracts.MalformedEventException;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.TimedWord;
import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.kit.id.PublicIds;
import java.util.List;

/** The contract's rules for a message batch that its JSON form alone does not enforce. */
final class BatchRules {

    /** Ten times what ingest sends: a bound for the database, not a second opinion on the contract. */
    private static final int MOST_MESSAGES = 1_000;
    private static final int LONGEST_JOB_ID = 100;

    private BatchRules() {
    }

    /**
     * Does nothing for a sound batch.
     *
     * @throws MalformedEventException naming the first member that is wrong
     */
    static void check(MessageBatchSubmitted batch) {
        require(PublicIds.isPublicId(batch.conversationId()), "\"conversationId\" must be a 16-digit id");
        require(isJobId(batch.jobId()), "\"jobId\" is required");
        require(batch.batchIndex() >= 0, "\"batchIndex\" must not be negative");
        require(batch.batchCount() > batch.batchIndex(), "\"batchCount\" must be larger than \"batchIndex\"");
        check(batch.options());
        check(batch.conversation());
        check(batch.trackers());
        check(batch.messages());
    }

    /** Whether the text can name a job: the inbox key it becomes part of is bounded and takes no NUL. */
    static boolean isJobId(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_JOB_ID && text.chars().noneMatch(Character::isISOControl);
    }

    private static void check(ProcessingOptions options) {
        require(options != null && options.entities() != null, "\"options\" is required");
        require(options.entities().stream().allMatch(entity -> entity != null && entity.text() != null),
                "\"options.entities\" must have a text each");
    }

    private static void check(ConversationAttributes conversation) {
        require(conversation != null, "\"conversation\" is required");
        require(conversation.metadata() != null, "\"conversation.metadata\" is required");
        require(conversation.submittedOn() != null, "\"conversation.submittedOn\" is required");
    }

    private static void check(TrackerSelection trackers) {
        require(trackers != null && trackers.references() != null && trackers.inline() != null, "\"trackers\" is required");
        require(trackers.references().stream().allMatch(reference -> reference != null && PublicIds.isPublicId(reference.id())),
                "\"trackers.references\" must have 16-digit ids");
        require(trackers.inline().stream().allMatch(BatchRules::complete), "\"trackers.inline\" must be whole definitions");
    }

    private static boolean complete(TrackerSnapshot tracker) {
        return tracker != null && PublicIds.isPublicId(tracker.id()) && tracker.name() != null && tracker.vocabulary() != null
                && tracker.excludeVocabulary() != null && tracker.languages() != null;
    }

    private static void check(List<SubmittedMessage> messages) {
        require(messages != null && messages.size() <= MOST_MESSAGES, "\"messages\" must be an array of at most " + MOST_MESSAGES);
        for (int index = 0; index < messages.size(); index++) {
            require(complete(messages.get(index)), "\"messages[" + index + "]\" must have id, text and times in order");
        }
    }

    private static boolean complete(SubmittedMessage message) {
        return message != null && PublicIds.isPublicId(message.id()) && message.text() != null && message.sequence() >= 0
                && message.startTime() != null && message.endTime() != null && !message.endTime().isBefore(message.startTime())
                && (message.words() == null || message.words().stream().allMatch(BatchRules::complete));
    }

    private static boolean complete(TimedWord word) {
        return word != null && word.word() != null && word.startTime() != null && word.endTime() != null;
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new MalformedEventException(rule);
        }
    }
}
