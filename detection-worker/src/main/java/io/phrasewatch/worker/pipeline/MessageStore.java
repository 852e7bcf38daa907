package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.TimedWord;
import io.phrasewatch.detection.MemberIds;
import io.phrasewatch.worker.pipeline.Members.Member;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Messages and the people who said them. */
final class MessageStore {

    private static final String MEMBERS = """
            insert into conversation.member as m (conversation_id, id, name, email, user_id)
            select $1, given.* from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as given
            on conflict (conversation_id, id) do update set name = coalesce(m.name, excluded.name),
              email = coalesce(m.email, excluded.email), user_id = coalesce(m.user_id, excluded.user_id)""";

    private static final String MESSAGES = """
            insert into conversation.message
              (conversation_id, id, sequence, text, member_id, start_time, end_time, words, phrases)
            select $1, given.id, given.sequence, given.text, given.member_id, given.start_time, given.end_time,
              given.words::jsonb, given.phrases::jsonb
            from unnest($2::text[], $3::bigint[], $4::text[], $5::uuid[], $6::timestamptz[], $7::timestamptz[], $8::text[],
                $9::text[]) as given (id, sequence, text, member_id, start_time, end_time, words, phrases)
            on conflict do nothing""";

    private MessageStore() {
    }

    /** Stores the batch's messages; what a member's row already says stays, only gaps are filled. */
    static Uni<Void> insert(SqlConnection transaction, DetectedBatch detected) {
        String conversationId = detected.batch().data().conversationId();
        List<SubmittedMessage> messages = detected.batch().data().messages();
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return insertMembers(transaction, conversationId, Members.of(conversationId, messages))
                .chain(() -> transaction.preparedQuery(MESSAGES).execute(columns(conversationId, messages, detected.notes())))
                .replaceWithVoid();
    }

    private static Uni<Void> insertMembers(SqlConnection transaction, String conversationId, List<Member> members) {
        if (members.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.of(conversationId,
                members.stream().map(Member::id).toArray(UUID[]::new),
                members.stream().map(Member::name).toArray(String[]::new),
                members.stream().map(Member::email).toArray(String[]::new),
                members.stream().map(Member::userId).toArray(String[]::new));
        return transaction.preparedQuery(MEMBERS).execute(columns).replaceWithVoid();
    }

    private static Tuple columns(String conversationId, List<SubmittedMessage> messages, List<MessageNotes> notes) {
        return Tuple.from(List.of(conversationId,
                messages.stream().map(SubmittedMessage::id).toArray(String[]::new),
                messages.stream().map(SubmittedMessage::sequence).toArray(Long[]::new),
                messages.stream().map(SubmittedMessage::text).toArray(String[]::new),
                messages.stream().map(message -> MemberIds.of(conversationId, message.from())).toArray(UUID[]::new),
                messages.stream().map(message -> message.startTime().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new),
                messages.stream().map(message -> message.endTime().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new),
                messages.stream().map(message -> words(message.words())).toArray(String[]::new),
                notes.stream().map(note -> phrases(note.phrases())).toArray(String[]::new)));
    }

    private static String phrases(List<String> phrases) {
        return phrases == null ? null : new JsonArray(phrases).encode();
    }

    private static String words(List<TimedWord> words) {
        return words == null ? null : new JsonArray(words.stream().map(MessageStore::word).toList()).encode();
    }

    private static JsonObject word(TimedWord word) {
        JsonObject json = new JsonObject()
                .put("word", word.word())
                .put("startTime", word.startTime().toString())
                .put("endTime", word.endTime().toString());
        return word.score() == null ? json : json.put("score", word.score());
    }
}
