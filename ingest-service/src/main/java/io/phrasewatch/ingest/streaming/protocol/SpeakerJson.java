package io.phrasewatch.ingest.streaming.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.detection.MemberIds;
import java.util.UUID;

/** A person as frames show them: an object also when nothing is known. */
final class SpeakerJson {

    private SpeakerJson() {
    }

    /**
     * The person.
     *
     * @param speaker null for nobody known
     */
    static ObjectNode of(String conversationId, Speaker speaker) {
        ObjectNode person = JsonNodeFactory.instance.objectNode();
        if (speaker == null) {
            return person;
        }
        UUID id = MemberIds.of(conversationId, speaker);
        putPresent(person, "id", id == null ? null : id.toString());
        putPresent(person, "name", speaker.name());
        putPresent(person, "userId", speaker.id() != null ? speaker.id() : speaker.email());
        putPresent(person, "email", speaker.email());
        return person;
    }

    private static void putPresent(ObjectNode person, String member, String value) {
        if (value != null) {
            person.put(member, value);
        }
    }
}
