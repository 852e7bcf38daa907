package io.phrasewatch.contracts;

/**
 * A conversation was erased; whoever holds a copy of its content erases it too.
 *
 * @param conversationId 16-digit id
 */
public record ConversationDeleted(String conversationId) implements EventData {

    @Override
    public String partitionKey() {
        return conversationId;
    }

    @Override
    public String subject() {
        return "conversations/" + conversationId;
    }
}
