package io.phrasewatch.conversation.member;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the members of conversations. */
@ApplicationScoped
public class MemberStore {

    private static final String LIST = """
            select id, name, email from conversation.member where conversation_id = $1
            order by name nulls last, email nulls last, id""";

    private static final String LIST_ALL = """
            select conversation_id, id, name, email from conversation.member where conversation_id = any($1)
            order by name nulls last, email nulls last, id""";

    private final Pool pool;

    MemberStore(@ReactiveDataSource("conversation") Pool pool) {
        this.pool = pool;
    }

    /** Members by name; empty when nobody is known. */
    public Uni<List<MemberResponse>> list(String conversationId) {
        return pool.preparedQuery(LIST).execute(Tuple.of(conversationId)).map(MemberStore::members);
    }

    /** Members by name, by conversation; a conversation without members is left out. */
    public Uni<Map<String, List<MemberResponse>>> listAll(List<String> conversationIds) {
        return pool.preparedQuery(LIST_ALL).execute(Tuple.of(conversationIds.toArray(String[]::new)))
                .map(MemberStore::byConversation);
    }

    private static Map<String, List<MemberResponse>> byConversation(RowSet<Row> rows) {
        Map<String, List<MemberResponse>> members = new HashMap<>();
        for (Row row : rows) {
            members.computeIfAbsent(row.getString("conversation_id"), id -> new ArrayList<>()).add(member(row));
        }
        return members;
    }

    private static List<MemberResponse> members(RowSet<Row> rows) {
        List<MemberResponse> members = new ArrayList<>();
        rows.forEach(row -> members.add(member(row)));
        return members;
    }

    private static MemberResponse member(Row row) {
        return new MemberResponse(row.getUUID("id").toString(), row.getString("name"), row.getString("email"));
    }
}
