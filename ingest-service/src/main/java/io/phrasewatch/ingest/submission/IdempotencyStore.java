package io.phrasewatch.ingest.submission;

import io.phrasewatch.kit.error.ApiException;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The table {@code idempotency_key}: which answer a key got. */
@ApplicationScoped
class IdempotencyStore {

    private static final String FIND =
            "select fingerprint, conversation_id, job_id from ingest.idempotency_key where account_id = $1 and key = $2";
    /** Waits for another transaction that is about to take the same key. */
    private static final String CLAIM = """
            insert into ingest.idempotency_key (account_id, key, fingerprint, conversation_id, job_id) values ($1, $2, $3, $4, $5)
            on conflict do nothing""";

    private final Pool pool;

    IdempotencyStore(@ReactiveDataSource("ingest") Pool pool) {
        this.pool = pool;
    }

    /** The answer given under that key; fails with an {@link ApiException} of 422 when it was given to a different request. */
    Uni<Optional<ProcessResponse>> find(String accountId, IdempotencyKey key) {
        return find(pool, accountId, key);
    }

    /** Keeps this answer for the key, unless it has one already: then answers that. Fails as {@link #find} does. */
    Uni<Optional<ProcessResponse>> claim(SqlConnection transaction, String accountId, IdempotencyKey key, ProcessResponse answer) {
        return transaction.preparedQuery(CLAIM)
                .execute(Tuple.of(accountId, key.key(), key.fingerprint(), answer.conversationId(), UUID.fromString(answer.jobId())))
                .chain(result -> result.rowCount() == 1
                        ? Uni.createFrom().item(Optional.empty())
                        : find(transaction, accountId, key));
    }

    private static Uni<Optional<ProcessResponse>> find(SqlClient client, String accountId, IdempotencyKey key) {
        return client.preparedQuery(FIND).execute(Tuple.of(accountId, key.key())).map(rows -> answer(rows, key));
    }

    private static Optional<ProcessResponse> answer(RowSet<Row> rows, IdempotencyKey key) {
        for (Row row : rows) {
            if (!row.getString("fingerprint").equals(key.fingerprint())) {
                throw new ApiException(SubmissionError.KEY_REUSED);
            }
            return Optional.of(new ProcessResponse(row.getString("conversation_id"), row.getUUID("job_id").toString()));
        }
        return Optional.empty();
    }
}
