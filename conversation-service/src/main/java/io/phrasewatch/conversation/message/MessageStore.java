package io.phrasewatch.conversation.message;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the messages of a conversation. */
@ApplicationScoped
class MessageStore {

    private static final String LIST = """
            select m.id, m.text, m.start_time, m.end_time, m.phrases, case when $2 then m.words end as words,
                   p.id as member_id, p.name, p.email, p.user_id
            from conversation.message m
            left join conversation.member p on p.conversation_id = m.conversation_id and p.id = m.member_id
            where m.conversation_id = $1
            order by m.start_time, m.sequence""";

    private final Pool pool;

    MessageStore(@ReactiveDataSource("conversation") Pool pool) {
        this.pool = pool;
    }

    /** Messages in the order they were said; words only when asked for, they are many. */
    Uni<List<MessageRow>> list(String conversationId, boolean withWords) {
        return pool.preparedQuery(LIST).execute(Tuple.of(conversationId, withWords)).map(MessageStore::messages);
    }

    private static List<MessageRow> messages(RowSet<Row> rows) {
        List<MessageRow> messages = new ArrayList<>(rows.size());
        for (Row row : rows) {
            messages.add(new MessageRow(
                    row.getString("id"),
                    row.getString("text"),
                    speaker(row),
                    row.getOffsetDateTime("start_time").toInstant(),
                    row.getOffsetDateTime("end_time").toInstant(),
                    row.getJsonArray("words"),
                    row.getJsonArray("phrases")));
        }
        return messages;
    }

    private static SpeakerResponse speaker(Row row) {
        UUID member = row.getUUID("member_id");
        return member == null
                ? null
                : new SpeakerResponse(member.toString(), row.getString("name"), row.getString("email"), row.getString("user_id"));
    }
}
