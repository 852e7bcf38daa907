package io.phrasewatch.conversation.member;

import java.util.List;

/**
 * The members of a conversation.
 *
 * @param members by name
 */
public record MembersResponse(List<MemberResponse> members) {
}
