package io.phrasewatch.conversation.catalog.listing;

import io.phrasewatch.conversation.catalog.ConversationResponse;
import java.util.List;

/**
 * A page of conversations.
 *
 * @param conversations in the order asked for
 */
public record ConversationListResponse(List<ConversationResponse> conversations) {
}
