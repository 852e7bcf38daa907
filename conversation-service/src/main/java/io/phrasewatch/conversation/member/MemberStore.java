package io.phrasewatch.conversation.member;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads the members of a conversation. */
@ApplicationScoped
public class MemberStore {

    private static final String LIST = """
            select id, name, email from conversation.member where conversation_id = $1
            order by name nulls last, email nulls last, id""";

    private final Pool pool;

    MemberStore(@ReactiveDataSource("conversation") Pool pool) {
        this.pool = pool;
    }

    /** Members by name; empty when nobody is known. */
    public Uni<List<MemberResponse>> list(String conversationId) {
        return pool.preparedQuery(LIST).execute(Tuple.of(conversationId)).map(MemberStore::members);
    }

    private static List<MemberResponse> members(RowSet<Row> rows) {
        List<MemberResponse> members = new ArrayList<>();
        for (Row row : rows) {
            members.add(new MemberResponse(row.getUUID("id").toString(), row.getString("name"), row.getString("email")));
        }
        return members;
    }
}
