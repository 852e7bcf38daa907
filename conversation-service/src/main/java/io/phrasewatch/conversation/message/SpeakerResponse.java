package io.phrasewatch.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Member {@code from} of a message; an empty object when the speaker is unknown.
 *
 * @param id     UUID of the member
 * @param name   display name
 * @param email  address
 * @param userId the submitter's own id of the person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "name", "email", "userId"})
public record SpeakerResponse(String id, String name, String email, String userId) {

    static final SpeakerResponse UNKNOWN = new SpeakerResponse(null, null, null, null);
}
