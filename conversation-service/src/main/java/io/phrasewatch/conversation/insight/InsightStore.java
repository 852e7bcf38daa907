package io.phrasewatch.conversation.insight;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Reads the insights of a conversation. */
@ApplicationScoped
class InsightStore {

    private static final String LIST = """
            select i.id, i.text, i.type, i.score, i.message_id, i.entities, i.phrases, i.definitive, i.due_by,
                   f.id as from_id, f.name as from_name, f.user_id as from_user_id, f.email as from_email,
                   a.id as assignee_id, a.name as assignee_name, a.user_id as assignee_user_id, a.email as assignee_email
            from conversation.insight i
            join conversation.message m on m.conversation_id = i.conversation_id and m.id = i.message_id
            left join conversation.member f on f.conversation_id = i.conversation_id and f.id = i.from_member_id
            left join conversation.member a on a.conversation_id = i.conversation_id and a.id = i.assignee_member_id
            where i.conversation_id = $1 and i.type = any($2)
            order by m.start_time, m.sequence, i.id""";

    private final Pool pool;

    InsightStore(@ReactiveDataSource("conversation") Pool pool) {
        this.pool = pool;
    }

    /** Insights of the types in the order they were said. */
    Uni<List<InsightResponse>> list(String conversationId, InsightType... types) {
        String[] names = Arrays.stream(types).map(InsightType::wireName).toArray(String[]::new);
        return pool.preparedQuery(LIST).execute(Tuple.of(conversationId, names)).map(InsightStore::insights);
    }

    private static List<InsightResponse> insights(RowSet<Row> rows) {
        List<InsightResponse> insights = new ArrayList<>(rows.size());
        for (Row row : rows) {
            OffsetDateTime dueBy = row.getOffsetDateTime("due_by");
            insights.add(new InsightResponse(
                    row.getString("id"),
                    row.getString("text"),
                    row.getString("type"),
                    row.getDouble("score"),
                    List.of(row.getString("message_id")),
                    elements(row.getJsonArray("entities")),
                    elements(row.getJsonArray("phrases")),
                    person(row, "from"),
                    person(row, "assignee"),
                    row.getBoolean("definitive"),
                    dueBy == null ? null : dueBy.toInstant()));
        }
        return insights;
    }

    private static PersonResponse person(Row row, String role) {
        UUID id = row.getUUID(role + "_id");
        if (id == null) {
            return PersonResponse.UNKNOWN;
        }
        String email = row.getString(role + "_email");
        String userId = row.getString(role + "_user_id");
        return new PersonResponse(id.toString(), row.getString(role + "_name"), userId == null ? email : userId, email);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> elements(JsonArray array) {
        return array == null ? List.of() : array.copy().getList();
    }
}
