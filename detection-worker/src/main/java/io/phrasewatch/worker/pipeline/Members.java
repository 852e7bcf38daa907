package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.detection.MemberIds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who takes part in a conversation, by what their messages say. */
final class Members {

    private Members() {
    }

    /**
     * One participant.
     *
     * @param id     see {@link MemberIds}
     * @param name   null when unknown
     * @param email  null when unknown
     * @param userId the caller's own id, null when unknown
     */
    record Member(UUID id, String name, String email, String userId) {

        private Member or(Member other) {
            return new Member(id, name == null ? other.name : name, email == null ? other.email : email,
                    userId == null ? other.userId : userId);
        }
    }

    /** Everybody who speaks in the messages, each once, in order of first words; what one message leaves out another may say. */
    static List<Member> of(String conversationId, List<SubmittedMessage> messages) {
        Map<UUID, Member> members = new LinkedHashMap<>();
        for (SubmittedMessage message : messages) {
            UUID id = MemberIds.of(conversationId, message.from());
            if (id != null) {
                Speaker from = message.from();
                members.merge(id, new Member(id, present(from.name()), present(from.email()), present(from.id())), Member::or);
            }
        }
        return new ArrayList<>(members.values());
    }

    private static String present(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
