package io.phrasewatch.ingest.intake;

import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventData;
import io.phrasewatch.contracts.SubmissionAccepted;
import io.phrasewatch.contracts.SubmissionRejected;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.ingest.persistence.IngestOutbox;
import io.phrasewatch.ingest.submission.ProcessResponse;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.outbox.OutboxRecord;
import io.phrasewatch.kit.trace.TraceParent;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Answers submissions of Kafka on {@code job.events.v1}. Written after the job, so a stop in between leaves a job without an answer until the
 * record comes again: then its idempotency key finds the same job. An answer given twice has the same id.
 */
@ApplicationScoped
class SubmissionAnswers {

    private static final String SOURCE = "/phrasewatch/ingest";

    private final Pool pool;
    private final IngestOutbox outbox;

    SubmissionAnswers(@ReactiveDataSource("ingest") Pool pool, IngestOutbox outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    Uni<Void> accepted(SubmissionEvent request, ProcessResponse answer) {
        return say(request, "accepted", new SubmissionAccepted(request.id(), answer.conversationId(), answer.jobId()));
    }

    /** Says what REST would have said. */
    Uni<Void> rejected(SubmissionEvent request, ApiException refusal) {
        return say(request, "rejected", new SubmissionRejected(request.id(), refusal.code().status(), refusal.getMessage()));
    }

    private Uni<Void> say(SubmissionEvent request, String kind, EventData answer) {
        Event<EventData> event = new Event<>(request.answerId(kind), SOURCE, Instant.now().truncatedTo(ChronoUnit.MILLIS),
                request.accountId(), TraceParent.current(), answer);
        List<OutboxRecord> records = List.of(OutboxRecord.of(Topics.JOB_EVENTS, event));
        return pool.withTransaction(transaction -> outbox.write(transaction, records)).invoke(outbox::nudge);
    }
}
