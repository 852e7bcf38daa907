package io.phrasewatch.ingest.job;

import io.phrasewatch.ingest.conversation.ConversationStore;
import io.phrasewatch.ingest.persistence.IngestOutbox;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Erases what this service still holds of a deleted conversation and ends its jobs. Doing it twice changes nothing. */
@ApplicationScoped
public class JobErasure {

    private final Pool pool;
    private final ConversationStore conversations;
    private final JobStore jobs;
    private final PendingBatchStore pending;
    private final JobAnnouncer announcer;
    private final IngestOutbox outbox;

    JobErasure(@ReactiveDataSource("ingest") Pool pool, ConversationStore conversations, JobStore jobs, PendingBatchStore pending,
            JobAnnouncer announcer, IngestOutbox outbox) {
        this.pool = pool;
        this.conversations = conversations;
        this.jobs = jobs;
        this.pending = pending;
        this.announcer = announcer;
        this.outbox = outbox;
    }

    /** Nothing of the conversation's content is left in this schema afterwards. */
    public Uni<Void> erase(String conversationId) {
        return pool.withTransaction(transaction -> conversations.lock(transaction, conversationId)
                        .chain(locked -> conversations.markDeleted(transaction, conversationId))
                        .chain(() -> eraseJobs(transaction, conversationId)))
                .invoke(outbox::nudge);
    }

    private Uni<Void> eraseJobs(SqlConnection transaction, String conversationId) {
        return outbox.erase(transaction, conversationId)
                .chain(() -> jobs.openJobs(transaction, conversationId))
                .chain(open -> end(transaction, open))
                .chain(() -> jobs.forgetWebhooks(transaction, conversationId));
    }

    private Uni<Void> end(SqlConnection transaction, List<Job> open) {
        return Multi.createFrom().iterable(open)
                .onItem().transformToUniAndConcatenate(job -> end(transaction, job))
                .onItem().ignoreAsUni();
    }

    private Uni<Void> end(SqlConnection transaction, Job job) {
        Job ended = job.at(job.progress().conversationDeleted(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
        return jobs.update(transaction, ended)
                .chain(() -> pending.forget(transaction, job.id()))
                .chain(() -> announcer.announce(transaction, ended));
    }
}
