package io.phrasewatch.conversation.catalog.listing;

import io.phrasewatch.conversation.ConversationError;
import io.phrasewatch.conversation.catalog.ConversationResponse;
import io.phrasewatch.conversation.member.MemberResponse;
import io.phrasewatch.conversation.member.MemberStore;
import io.phrasewatch.kit.error.ApiException;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a page of conversations with their members: two statements, however long the page. */
@ApplicationScoped
class ConversationListStore {

    private static final String STATEMENT_TIMEOUT = "57014";

    private final Pool pool;
    private final MemberStore members;

    ConversationListStore(@ReactiveDataSource("conversation") Pool pool, MemberStore members) {
        this.pool = pool;
        this.members = members;
    }

    /** The page the query asks for; empty at once for limit 0. */
    Uni<List<ConversationResponse>> list(String accountId, ListQuery query) {
        if (query.limit() == 0) {
            return Uni.createFrom().item(List.of());
        }
        ListStatement statement = new ListStatement(accountId, query);
        return pool.preparedQuery(statement.sql()).execute(statement.parameters())
                .chain(this::withMembers)
                .onFailure(ConversationListStore::tookTooLong)
                .transform(late -> new ApiException(ConversationError.QUERY_TOO_EXPENSIVE));
    }

    private Uni<List<ConversationResponse>> withMembers(RowSet<Row> rows) {
        List<String> ids = new ArrayList<>(rows.size());
        rows.forEach(row -> ids.add(row.getString("id")));
        return members.listAll(ids).map(people -> conversations(rows, people));
    }

    private static List<ConversationResponse> conversations(RowSet<Row> rows, Map<String, List<MemberResponse>> people) {
        List<ConversationResponse> conversations = new ArrayList<>(rows.size());
        for (Row row : rows) {
            String id = row.getString("id");
            conversations.add(new ConversationResponse(
                    id,
                    row.getString("type"),
                    row.getString("name"),
                    row.getOffsetDateTime("start_time").toInstant(),
                    row.getOffsetDateTime("end_time").toInstant(),
                    people.getOrDefault(id, List.of()),
                    row.getJsonObject("metadata").getMap()));
        }
        return conversations;
    }

    private static boolean tookTooLong(Throwable failure) {
        return failure instanceof PgException database && STATEMENT_TIMEOUT.equals(database.getSqlState());
    }
}
