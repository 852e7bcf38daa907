package io.phrasewatch.ingest.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.json.JsonFields;
import java.util.Map;

/** The options of a request from both places they may stand in: the query and the body, which wins. */
final class RequestMembers {

    /** Older or misspelt names that clients still send. */
    private static final Map<String, String> ALIASES = Map.of("customEntities", "entities", "enableAllTracker", "enableAllTrackers");

    private RequestMembers() {
    }

    /**
     * The members of both.
     *
     * @param query as {@link QueryOptions} reads it; not changed
     * @param body  an object
     * @throws ApiException 400 when a text in it could never be stored
     */
    static JsonFields merge(ObjectNode query, ObjectNode body) {
        ObjectNode members = renamed(query);
        renamed(body).properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> members.set(member.getKey(), member.getValue()));
        NulCharacter.refuse(members);
        return new JsonFields(members, "");
    }

    private static ObjectNode renamed(ObjectNode object) {
        ObjectNode renamed = object.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = ALIASES.getOrDefault(member.getKey(), member.getKey());
            boolean isAlias = !name.equals(member.getKey());
            if (!isAlias || !object.hasNonNull(name)) {
                renamed.set(name, member.getValue());
            }
        }
        return renamed;
    }
}
