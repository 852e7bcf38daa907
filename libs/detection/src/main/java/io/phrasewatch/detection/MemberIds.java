package io.phrasewatch.detection;

import io.phrasewatch.contracts.Speaker;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Ids of the people in a conversation. */
public final class MemberIds {

    private MemberIds() {
    }

    /**
     * The same person always has the same id in a conversation: a name-based UUID of the conversation and the e-mail address in lower
     * case, else the caller's id, else the name.
     *
     * @return null for nobody, or somebody of whom nothing is said
     */
    public static UUID of(String conversationId, Speaker speaker) {
        if (speaker == null) {
            return null;
        }
        if (isPresent(speaker.email())) {
            return id(conversationId, "email", speaker.email().strip().toLowerCase(Locale.ROOT));
        }
        if (isPresent(speaker.id())) {
            return id(conversationId, "id", speaker.id().strip());
        }
        return isPresent(speaker.name()) ? id(conversationId, "name", speaker.name().strip()) : null;
    }

    private static UUID id(String conversationId, String kind, String value) {
        return UUID.nameUUIDFromBytes((conversationId + "\n" + kind + "\n" + value).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isPresent(String value) {
        return value != null && !value.isBlank();
    }
}
