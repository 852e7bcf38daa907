package io.phrasewatch.conversation;

import static io.restassured.RestAssured.given;

import io.phrasewatch.kit.id.PublicIds;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Writes what the detection worker would have written, and calls the API as an account. */
public final class ConversationFixture {

    public static final Instant START = Instant.parse("2026-01-02T03:04:05.600Z");

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    public final String account;
    public final String id;
    private long sequence;

    private ConversationFixture(String account, String id) {
        this.account = account;
        this.id = id;
    }

    /** A conversation of a fresh account. */
    public static ConversationFixture create() {
        return create(PublicIds.random());
    }

    /** A conversation of the given account. */
    public static ConversationFixture create(String account) {
        ConversationFixture conversation = new ConversationFixture(account, PublicIds.random());
        Database.execute("insert into conversation.conversation (id, account_id, name, start_time, end_time, metadata)"
                        + " values (?, ?, 'Sales call', ?, ?, '{\"agentId\": \"johndoe\"}'::jsonb)",
                conversation.id, account, time(START), time(START.plusSeconds(60)));
        return conversation;
    }

    /** Requests of the conversation's own account. */
    public RequestSpecification caller() {
        return callerOf(account);
    }

    /** Requests of any account. */
    public static RequestSpecification callerOf(String account) {
        return given().header("Authorization", "Bearer " + token(account));
    }

    /** One token per account and run: signing is slow. */
    public static String token(String account) {
        return TOKENS.computeIfAbsent(account, TestTokens::forAccount);
    }

    public UUID member(String name, String email) {
        UUID member = UUID.randomUUID();
        Database.execute("insert into conversation.member values (?, ?, ?, ?, ?)", id, member, name, email, "u-" + name);
        return member;
    }

    /** The next message, one second after the one before. */
    public String message(String text, UUID member) {
        String message = PublicIds.derive(id, String.valueOf(sequence));
        Instant start = START.plusMillis(1_000 * sequence);
        Database.execute("insert into conversation.message"
                        + " (conversation_id, id, sequence, text, member_id, start_time, end_time, words, phrases)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, '[]'::jsonb)",
                id, message, sequence, text, member, time(start), time(start.plusMillis(900)),
                "[{\"word\":\"%s\",\"startTime\":\"%s\",\"endTime\":\"%s\",\"score\":0.9}]"
                        .formatted(text.split(" ")[0], start, start.plusMillis(300)));
        sequence++;
        return message;
    }

    public void match(String tracker, String phrase, int phraseIndex, String message, int offset) {
        Database.execute("insert into conversation.tracker_match (conversation_id, tracker_id, tracker_name, tracker_version,"
                        + " phrase, phrase_index, message_id, match_offset, tier)"
                        + " values (?, ?, 'Promotion Mention', 1, ?, ?, ?, ?, 'exact')",
                id, tracker, phrase, phraseIndex, message, offset);
    }

    public void entity(String type, String customType, String value, String text, String message, int offset) {
        Database.execute("insert into conversation.entity values (?, ?, ?, ?, ?, ?, ?)",
                id, type, customType, value, text, message, offset);
    }

    public String insight(String type, String text, String message) {
        String insight = PublicIds.derive(id, message, type);
        Database.execute("insert into conversation.insight (conversation_id, id, type, message_id, text, score)"
                + " values (?, ?, ?, ?, ?, 0.75)", id, insight, type, message, text);
        return insight;
    }

    public void insightMatch(String tracker, String phrase, String insight, int offset) {
        Database.execute("insert into conversation.insight_match (conversation_id, tracker_id, tracker_name, tracker_version,"
                        + " phrase, phrase_index, insight_id, match_offset, tier)"
                        + " values (?, ?, 'Promotion Mention', 1, ?, 0, ?, ?, 'exact')",
                id, tracker, phrase, insight, offset);
    }

    private static Timestamp time(Instant time) {
        return Timestamp.from(time);
    }
}
