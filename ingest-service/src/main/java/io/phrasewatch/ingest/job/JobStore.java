package io.phrasewatch.ingest.job;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code job} and {@code job_batch}. Writers hold the lock of the job's conversation. */
@ApplicationScoped
public class JobStore {

    private static final String OPEN = " status in ('scheduled', 'in_progress')";
    private static final String FIND = "select " + JobRows.COLUMNS + " from ingest.job where id = $1 and account_id = $2";
    private static final String GET = "select " + JobRows.COLUMNS + " from ingest.job where id = $1";
    private static final String HAS_OPEN = "select exists (select from ingest.job where conversation_id = $1 and" + OPEN + ") as open";
    private static final String OPEN_JOBS = "select " + JobRows.COLUMNS + " from ingest.job where conversation_id = $1 and" + OPEN
            + " order by position";
    private static final String ACCOUNT_LOCK = "select pg_advisory_xact_lock(hashtextextended('ingest.job ' || $1, 0))";
    private static final String COUNT_OPEN = "select count(*) as jobs from ingest.job where account_id = $1 and" + OPEN;
    private static final String INSERT = """
            insert into ingest.job
              (id, conversation_id, account_id, status, batch_count, webhook_url, created_on, updated_on, open_ended)
            values ($1, $2, $3, $4, $5, $6, $7, $7, $8)""";
    private static final String INSERT_BATCHES = """
            insert into ingest.job_batch (job_id, batch_index) select $1, generate_series(0, $2 - 1)""";
    private static final String UPDATE = """
            update ingest.job set status = $2, recorded_count = $3, failed_count = $4, reason = $5, updated_on = $6, batch_count = $7,
              open_ended = $8
            where id = $1""";
    private static final String ADD_BATCH = "insert into ingest.job_batch (job_id, batch_index) values ($1, $2)";
    private static final String END_BATCH = """
            update ingest.job_batch set ended_on = now() where job_id = $1 and batch_index = $2 and ended_on is null""";
    private static final String FORGET_BATCHES = "delete from ingest.job_batch where job_id = $1";

    private static final String FORGET_WEBHOOKS =
            "update ingest.job set webhook_url = null where conversation_id = $1 and webhook_url is not null";

    private final Pool pool;

    JobStore(@ReactiveDataSource("ingest") Pool pool) {
        this.pool = pool;
    }

    /** The account's job of that id. */
    public Uni<Optional<Job>> find(UUID id, String accountId) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id, accountId)).map(JobRows::first);
    }

    Uni<Optional<Job>> get(SqlConnection transaction, UUID id) {
        return transaction.preparedQuery(GET).execute(Tuple.of(id)).map(JobRows::first);
    }

    /** Open jobs of a conversation in the order they were accepted. */
    Uni<List<Job>> openJobs(SqlConnection transaction, String conversationId) {
        return transaction.preparedQuery(OPEN_JOBS).execute(Tuple.of(conversationId)).map(JobRows::all);
    }

    Uni<Boolean> hasOpenJob(SqlConnection transaction, String conversationId) {
        return transaction.preparedQuery(HAS_OPEN).execute(Tuple.of(conversationId)).map(rows -> rows.iterator().next().getBoolean("open"));
    }

    /** How many jobs of the account are open; no other transaction adds one before this one ends. */
    Uni<Long> countOpenAlone(SqlConnection transaction, String accountId) {
        return transaction.preparedQuery(ACCOUNT_LOCK).execute(Tuple.of(accountId))
                .chain(locked -> transaction.preparedQuery(COUNT_OPEN).execute(Tuple.of(accountId)))
                .map(rows -> rows.iterator().next().getLong("jobs"));
    }

    Uni<Void> insert(SqlConnection transaction, Job job) {
        return transaction.preparedQuery(INSERT).execute(JobRows.insert(job))
                .chain(done -> transaction.preparedQuery(INSERT_BATCHES).execute(Tuple.of(job.id(), job.progress().batchCount())))
                .replaceWithVoid();
    }

    Uni<Void> update(SqlConnection transaction, Job job) {
        return transaction.preparedQuery(UPDATE).execute(JobRows.update(job))
                .chain(done -> job.progress().status().isOpen() ? Uni.createFrom().voidItem() : forgetBatches(transaction, job.id()));
    }

    /** Adds one batch to those of an open-ended job. */
    Uni<Void> addBatch(SqlConnection transaction, Job job, int batchIndex) {
        return transaction.preparedQuery(ADD_BATCH).execute(Tuple.of(job.id(), batchIndex))
                .chain(() -> update(transaction, job));
    }

    /** Forgets where the jobs of a conversation are told of; what is already waiting to be told is told. */
    Uni<Void> forgetWebhooks(SqlConnection transaction, String conversationId) {
        return transaction.preparedQuery(FORGET_WEBHOOKS).execute(Tuple.of(conversationId)).replaceWithVoid();
    }

    /** Notes that a batch ended; false when that is old news, or no batch of an open job. */
    Uni<Boolean> endBatch(SqlConnection transaction, UUID jobId, int batchIndex) {
        return transaction.preparedQuery(END_BATCH).execute(Tuple.of(jobId, batchIndex)).map(result -> result.rowCount() == 1);
    }

    private static Uni<Void> forgetBatches(SqlConnection transaction, UUID jobId) {
        return transaction.preparedQuery(FORGET_BATCHES).execute(Tuple.of(jobId)).replaceWithVoid();
    }
}
