package io.phrasewatch.conversation.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A member as an insight names it; an empty object when unknown.
 *
 * @param id     UUID of the member
 * @param name   display name
 * @param userId the submitter's own id of the person, else the address
 * @param email  address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "name", "userId", "email"})
public record PersonResponse(String id, String name, String userId, String email) {

    static final PersonResponse UNKNOWN = new PersonResponse(null, null, null, null);
}
