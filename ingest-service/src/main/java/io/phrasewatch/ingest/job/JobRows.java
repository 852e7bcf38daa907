package io.phrasewatch.ingest.job;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Between rows of the table {@code job} and {@link Job}. */
final class JobRows {

    static final String COLUMNS = """
            id, conversation_id, account_id, status, batch_count, recorded_count, failed_count, reason, open_ended, webhook_url, created_on,
            updated_on""";

    private JobRows() {
    }

    static Tuple insert(Job job) {
        return Tuple.tuple()
                .addUUID(job.id())
                .addString(job.conversationId())
                .addString(job.accountId())
                .addString(job.progress().status().wireName())
                .addInteger(job.progress().batchCount())
                .addString(job.webhookUrl())
                .addOffsetDateTime(job.createdOn().atOffset(ZoneOffset.UTC))
                .addBoolean(job.progress().openEnded());
    }

    static Tuple update(Job job) {
        JobProgress progress = job.progress();
        return Tuple.tuple()
                .addUUID(job.id())
                .addString(progress.status().wireName())
                .addInteger(progress.recorded())
                .addInteger(progress.failed())
                .addString(progress.reason())
                .addOffsetDateTime(job.updatedOn().atOffset(ZoneOffset.UTC))
                .addInteger(progress.batchCount())
                .addBoolean(progress.openEnded());
    }

    static Optional<Job> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    static List<Job> all(RowSet<Row> rows) {
        List<Job> jobs = new ArrayList<>();
        rows.forEach(row -> jobs.add(job(row)));
        return jobs;
    }

    private static Job job(Row row) {
        JobProgress progress = new JobProgress(JobStatus.named(row.getString("status")), row.getInteger("batch_count"),
                row.getInteger("recorded_count"), row.getInteger("failed_count"), row.getString("reason"),
                row.getBoolean("open_ended"));
        return new Job(row.getUUID("id"), row.getString("conversation_id"), row.getString("account_id"), progress,
                row.getString("webhook_url"), instant(row.getOffsetDateTime("created_on")), instant(row.getOffsetDateTime("updated_on")));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
