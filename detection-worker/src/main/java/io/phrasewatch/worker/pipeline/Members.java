package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.contracts.SubmittedMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Who takes part in a conversation, by what their messages say. */
final class Members {

    private Members() {
    }

    /**
     * One participant.
     *
     * @param id     see {@link #id}
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
            UUID id = id(conversationId, message.from());
            if (id != null) {
                Speaker from = message.from();
                members.merge(id, new Member(id, present(from.name()), present(from.email()), present(from.id())), Member::or);
            }
        }
        return new ArrayList<>(members.values());
    }

    /**
     * The same person always has the same id in a conversation: a name-based UUID of the conversation and the e-mail address in lower
     * case, else the caller's id, else the name.
     *
     * @return null for nobody, or somebody of whom nothing is said
     */
    static UUID id(String conversationId, Speaker speaker) {
        if (speaker == null) {
            return null;
        }
        if (present(speaker.email()) != null) {
            return id(conversationId, "email", speaker.email().strip().toLowerCase(Locale.ROOT));
        }
        if (present(speaker.id()) != null) {
            return id(conversationId, "id", speaker.id().strip());
        }
        return present(speaker.name()) == null ? null : id(conversationId, "name", speaker.name().strip());
    }

    private static UUID id(String conversationId, String kind, String value) {
        return UUID.nameUUIDFromBytes((conversationId + "\n" + kind + "\n" + value).getBytes(StandardCharsets.UTF_8));
    }

    private static String present(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
