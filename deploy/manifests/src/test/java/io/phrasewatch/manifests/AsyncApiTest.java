package io.phrasewatch.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.phrasewatch.contracts.EventType;
import io.phrasewatch.contracts.Topics;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/asyncapi.yaml} against the code: topics, types, members of each type, and the golden file of each. */
class AsyncApiTest {

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode document = new ObjectMapper(new YAMLFactory()).readTree(Repository.text("docs/asyncapi.yaml"));

    AsyncApiTest() throws IOException {
    }

    @Test
    void isOfTheVersionItSays() {
        assertThat(document.at("/asyncapi").asText()).isEqualTo("3.0.0");
    }

    @Test
    void documentsEveryTopicThatCarriesEvents() {
        List<String> topics = Topics.ALL.stream().filter(topic -> !topic.name().contains("dead-letters"))
                .map(topic -> topic.name() + " " + topic.partitions() + " " + topic.settings().getOrDefault("cleanup.policy", "delete"))
                .toList();
        List<String> channels = children("/channels").map(channel -> channel.at("/address").asText() + " "
                + channel.at("/bindings/kafka/partitions").asText() + " "
                + channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0").asText()).toList();
        assertThat(channels).containsExactlyInAnyOrderElementsOf(topics);
    }

    @Test
    void putsEveryMessageOnAChannel() {
        List<String> onChannels = children("/channels")
                .flatMap(channel -> channel.get("messages").properties().stream().map(message -> message.getValue().at("/$ref").asText()))
                .toList();
        assertThat(onChannels).containsExactlyInAnyOrderElementsOf(
                Stream.of(EventType.values()).map(type -> "#/components/messages/" + name(type)).toList());
    }

    @Test
    void refersToNothingThatIsNotThere() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty()
                .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void namesTheTypeOfEachMessage(EventType type) {
        assertThat(document.at("/components/messages/" + name(type) + "/payload/allOf/1/properties/type/const").asText())
                .isEqualTo(type.wireName());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void namesTheMembersOfTheCode(EventType type) {
        requireSameMembers(type.dataClass(), schema(name(type)));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void describesWhatIsReallySent(EventType type) throws IOException {
        // Given
        JsonNode golden = json.readTree(Repository.text("libs/contracts/src/test/resources/golden/" + name(type) + ".v1.json"));

        // When
        JsonSchema schema = schemaOf(type);

        // Then
        assertThat(schema.validate(golden)).isEmpty();
        for (JsonNode required : schema(name(type)).at("/required")) {
            ObjectNode broken = golden.deepCopy();
            ((ObjectNode) broken.get("data")).remove(required.asText());
            assertThat(schema.validate(broken)).as("without " + required).isNotEmpty();
        }
    }

    private JsonSchema schemaOf(EventType type) {
        ObjectNode schema = json.createObjectNode();
        schema.put("$ref", "#/components/messages/" + name(type) + "/payload");
        schema.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    private void requireSameMembers(Class<?> record, JsonNode schema) {
        assertThat(schema.at("/properties").properties().stream().map(member -> member.getKey()))
                .as(record.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(Stream.of(record.getRecordComponents()).map(RecordComponent::getName).toList());
        for (RecordComponent member : record.getRecordComponents()) {
            Class<?> part = elementType(member.getGenericType());
            if (part.isRecord()) {
                requireSameMembers(part, schema(part.getSimpleName()));
            }
        }
    }

    private static Class<?> elementType(Type type) {
        Type element = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return element instanceof Class<?> plain ? plain : Object.class;
    }

    private JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }

    private Stream<JsonNode> children(String pointer) {
        return document.at(pointer).properties().stream().map(child -> child.getValue());
    }

    private static String name(EventType type) {
        return type.dataClass().getSimpleName();
    }
}
