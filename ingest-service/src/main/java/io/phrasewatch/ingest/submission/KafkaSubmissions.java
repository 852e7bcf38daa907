package io.phrasewatch.ingest.submission;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.id.PublicIds;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes the submissions of Kafka by the very rules of REST. */
@ApplicationScoped
public class KafkaSubmissions {

    private final TextSubmissionReader reader;
    private final TextIntake intake;
    private final SubmissionService submissions;

    KafkaSubmissions(TextSubmissionReader reader, TextIntake intake, SubmissionService submissions) {
        this.reader = reader;
        this.intake = intake;
        this.submissions = submissions;
    }

    /**
     * Stores a submission, or answers what it was answered before under the same name. Reads the body off the event loops.
     *
     * @param accountId      who asks
     * @param conversationId what to add to, null to start a conversation
     * @param name           the submission's own name, its idempotency key
     * @param body           as {@code POST /v1/process/text} takes it
     * @return fails with an {@link ApiException} as the request would
     */
    public Uni<ProcessResponse> submit(String accountId, String conversationId, String name, byte[] body) {
        return Uni.createFrom().item(() -> read(accountId, conversationId, name, body))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(submissions::submit);
    }

    private Submission read(String accountId, String conversationId, String name, byte[] body) {
        if (conversationId != null && !PublicIds.isPublicId(conversationId)) {
            throw new ApiException(SubmissionError.CONVERSATION_NOT_FOUND);
        }
        TextSubmission text = reader.read(body, JsonNodeFactory.instance.objectNode());
        return new Submission(accountId, conversationId, intake.of(text), IdempotencyKey.of(name, "kafka " + conversationId, body));
    }
}
