package io.phrasewatch.conversation.insight;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the entities of a conversation. */
@ApplicationScoped
class EntityStore {

    private static final String LIST = """
            select e.type, nullif(e.custom_type, '') as custom_type, e.value, e.text, m.id, m.text as message_text, e.match_offset
            from conversation.entity e
            join conversation.message m on m.conversation_id = e.conversation_id and m.id = e.message_id
            where e.conversation_id = $1
            order by m.start_time, m.sequence, e.match_offset, e.type, e.custom_type, e.text""";

    private final Pool pool;

    EntityStore(@ReactiveDataSource("conversation") Pool pool) {
        this.pool = pool;
    }

    /** Entities in the order they were first named, each with all its places. */
    Uni<List<EntityResponse>> list(String conversationId) {
        return pool.preparedQuery(LIST).execute(Tuple.of(conversationId)).map(EntityStore::entities);
    }

    private static List<EntityResponse> entities(RowSet<Row> rows) {
        Map<List<String>, EntityResponse> entities = new LinkedHashMap<>();
        for (Row row : rows) {
            EntityResponse entity = new EntityResponse(row.getString("type"), row.getString("custom_type"),
                    row.getString("value"), row.getString("text"), new ArrayList<>());
            String customType = entity.customType() == null ? "" : entity.customType();
            entities.computeIfAbsent(List.of(entity.type(), customType, entity.value(), entity.text()), key -> entity)
                    .messageRefs()
                    .add(new EntityResponse.MessageRef(
                            row.getString("id"), row.getString("message_text"), row.getInteger("match_offset")));
        }
        return List.copyOf(entities.values());
    }
}
