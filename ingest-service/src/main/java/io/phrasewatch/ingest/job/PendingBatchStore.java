package io.phrasewatch.ingest.job;

import io.phrasewatch.contracts.Topics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Batches that wait for the end of an earlier job: the table {@code pending_batch}. */
@ApplicationScoped
public class PendingBatchStore {

    private static final String KEEP = "insert into ingest.pending_batch (job_id, batch_index, payload) values ($1, $2, $3)";
    private static final String TO_OUTBOX = """
            insert into ingest.outbox (topic, record_key, payload)
            select $2, $3, payload from ingest.pending_batch where job_id = $1 order by batch_index""";
    private static final String FORGET = "delete from ingest.pending_batch where job_id = $1";

    Uni<Void> keep(SqlConnection transaction, UUID jobId, int batchIndex, String payload) {
        return transaction.preparedQuery(KEEP).execute(Tuple.of(jobId, batchIndex, payload)).replaceWithVoid();
    }

    /** Moves the job's batches to the outbox, in their order. */
    Uni<Void> release(SqlConnection transaction, Job job) {
        return transaction.preparedQuery(TO_OUTBOX)
                .execute(Tuple.of(job.id(), Topics.MESSAGE_BATCHES, job.conversationId()))
                .chain(done -> forget(transaction, job.id()));
    }

    Uni<Void> forget(SqlConnection transaction, UUID jobId) {
        return transaction.preparedQuery(FORGET).execute(Tuple.of(jobId)).replaceWithVoid();
    }
}
