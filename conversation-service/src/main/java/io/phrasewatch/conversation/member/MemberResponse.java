package io.phrasewatch.conversation.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A participant as the API shows it.
 *
 * @param id    UUID of the member inside its conversation
 * @param name  display name, null when unknown
 * @param email address, null when unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "name", "email"})
public record MemberResponse(String id, String name, String email) {
}
