package io.phrasewatch.conversation.catalog;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.phrasewatch.conversation.WireTime;
import io.phrasewatch.conversation.member.MemberResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A conversation as the API shows it.
 *
 * @param id        16-digit id
 * @param type      label, {@code meeting} unless the submission said otherwise
 * @param name      display name, the id when none was given
 * @param startTime when its first message began
 * @param endTime   when its last message ended
 * @param members   who took part; never null
 * @param metadata  strings by key; never null
 */
@JsonPropertyOrder({"id", "type", "name", "startTime", "endTime", "members", "metadata"})
public record ConversationResponse(
        String id,
        String type,
        String name,
        @WireTime Instant startTime,
        @WireTime Instant endTime,
        List<MemberResponse> members,
        Map<String, Object> metadata) {
}
