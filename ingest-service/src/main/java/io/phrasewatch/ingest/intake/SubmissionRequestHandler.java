package io.phrasewatch.ingest.intake;

import io.phrasewatch.ingest.persistence.IngestDeadLetters;
import io.phrasewatch.ingest.submission.KafkaSubmissions;
import io.phrasewatch.ingest.submission.ProcessResponse;
import io.phrasewatch.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes submissions from {@code ingest.submissions.v1}. A record is acknowledged when its job and the answer are stored; what REST would
 * refuse is answered as rejected and goes to the dead letters.
 */
@ApplicationScoped
class SubmissionRequestHandler {

    /** Too many open jobs, and parts of the platform that are away: a request is told to come back, a record just waits. */
    private static final Set<Integer> PASSES = Set.of(429, 503);

    private final KafkaSubmissions submissions;
    private final SubmissionAnswers answers;
    private final IngestDeadLetters deadLetters;

    SubmissionRequestHandler(KafkaSubmissions submissions, SubmissionAnswers answers, IngestDeadLetters deadLetters) {
        this.submissions = submissions;
        this.answers = answers;
        this.deadLetters = deadLetters;
    }

    /** Completes when the record needs no further attention. */
    @Incoming("ingest-submissions")
    Uni<Void> onSubmission(ConsumerRecord<byte[], byte[]> record) {
        return deadLetters.orPutAside(record, "A submission from Kafka", () -> process(record.value()));
    }

    private Uni<Void> process(byte[] value) {
        return Uni.createFrom().item(() -> SubmissionEvent.read(value))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(this::answer);
    }

    private Uni<Void> answer(SubmissionEvent request) {
        return submit(request)
                .chain(answer -> answers.accepted(request, answer))
                .onFailure(ApiException.class).recoverWithUni(refusal -> reject(request, (ApiException) refusal));
    }

    private Uni<ProcessResponse> submit(SubmissionEvent request) {
        return submissions.submit(request.accountId(), request.data().conversationId(), request.name(), request.body())
                .onFailure(SubmissionRequestHandler::passes).transform(SubmissionWaitsException::new);
    }

    private Uni<Void> reject(SubmissionEvent request, ApiException refusal) {
        return answers.rejected(request, refusal)
                .onItem().failWith(() -> new SubmissionRejectedException(refusal.getMessage()));
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof ApiException refusal && PASSES.contains(refusal.code().status());
    }
}
