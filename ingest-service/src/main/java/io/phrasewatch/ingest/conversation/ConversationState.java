package io.phrasewatch.ingest.conversation;

import java.time.Instant;

/**
 * Where a conversation stands.
 *
 * @param id           16-digit id
 * @param accountId    owner
 * @param nextSequence place of the next message, 0 for a new conversation
 * @param lastEndTime  end of its last accepted message, null while there is none
 * @param deleted      whether it was erased
 */
public record ConversationState(String id, String accountId, long nextSequence, Instant lastEndTime, boolean deleted) {

    /** A conversation nothing was said in yet. */
    public static ConversationState fresh(String id, String accountId) {
        return new ConversationState(id, accountId, 0, null, false);
    }

    /** Whether that account may add to it. */
    public boolean isOpenTo(String account) {
        return !deleted && accountId.equals(account);
    }
}
