package io.phrasewatch.conversation.member;

import io.phrasewatch.conversation.ConversationError;
import io.phrasewatch.kit.error.ApiException;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Changes a member. One address is one person: given the address of another member of the conversation, the two become that other one,
 * whose id the worker will find again for the address.
 */
@ApplicationScoped
class MemberEdit {

    private static final String LOCK = "select id from conversation.conversation where id = $1 for update";
    private static final String TARGET = """
            select m.id, twin.id as twin
            from conversation.member m
            left join conversation.member twin
              on twin.conversation_id = m.conversation_id and twin.id <> m.id and lower(twin.email) = lower($3::text)
            where m.conversation_id = $1 and m.id = $2
            order by twin.id limit 1""";
    private static final String RENAME = """
            update conversation.member set name = $3::text, email = coalesce($4::text, email)
            where conversation_id = $1 and id = $2""";
    private static final String HAND_OVER = """
            with messages as (
              update conversation.message set member_id = $3 where conversation_id = $1 and member_id = $2),
            insights as (
              update conversation.insight set
                from_member_id = case when from_member_id = $2 then $3 else from_member_id end,
                assignee_member_id = case when assignee_member_id = $2 then $3 else assignee_member_id end
              where conversation_id = $1 and (from_member_id = $2 or assignee_member_id = $2))
            delete from conversation.member where conversation_id = $1 and id = $2""";

    private final Pool pool;

    MemberEdit(@ReactiveDataSource("conversation") Pool pool) {
        this.pool = pool;
    }

    /** Applies the request; fails with 404 when the conversation has no such member. */
    Uni<Void> apply(String conversationId, UUID member, MemberRequest request) {
        return pool.withTransaction(transaction -> apply(transaction, conversationId, member, request));
    }

    /** The conversation's row lock lets one edit happen at a time. */
    private static Uni<Void> apply(SqlConnection transaction, String conversationId, UUID member, MemberRequest request) {
        return transaction.preparedQuery(LOCK).execute(Tuple.of(conversationId))
                .chain(() -> transaction.preparedQuery(TARGET).execute(Tuple.of(conversationId, member, request.email())))
                .chain(found -> edit(transaction, conversationId, request, found));
    }

    private static Uni<Void> edit(SqlConnection transaction, String conversationId, MemberRequest request, RowSet<Row> found) {
        if (found.size() == 0) {
            return Uni.createFrom().failure(() -> new ApiException(ConversationError.UNKNOWN_MEMBER));
        }
        Row row = found.iterator().next();
        UUID member = row.getUUID("id");
        UUID twin = row.getUUID("twin");
        Uni<Void> merged = twin == null
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(HAND_OVER).execute(Tuple.of(conversationId, member, twin)).replaceWithVoid();
        Tuple renamed = Tuple.of(conversationId, twin == null ? member : twin, request.name(), request.email());
        return merged.chain(() -> transaction.preparedQuery(RENAME).execute(renamed)).replaceWithVoid();
    }
}
