package io.phrasewatch.conversation.message;

import java.util.List;

/**
 * The messages of a conversation.
 *
 * @param messages in the order they were said
 */
public record MessagesResponse(List<MessageResponse> messages) {
}
