package io.phrasewatch.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The one place where events become CloudEvents JSON (structured mode) and back. Thread safe.
 *
 * <p>Unknown members are ignored, so a newer sender may add some; unknown types and missing members are
 * {@link MalformedEventException}s.
 */
public final class EventCodec {

    public static final String CONTENT_TYPE = "application/cloudevents+json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private EventCodec() {
    }

    /** The event as CloudEvents JSON text. */
    public static String encode(Event<?> event) {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.put("specversion", "1.0");
        envelope.put("id", event.id());
        envelope.put("source", event.source());
        envelope.put("type", EventType.of(event.data()).wireName());
        envelope.put("subject", event.data().subject());
        envelope.put("time", event.time().toString());
        envelope.put("datacontenttype", "application/json");
        envelope.put("accountid", event.accountId());
        if (event.traceparent() != null) {
            envelope.put("traceparent", event.traceparent());
        }
        envelope.set("data", JSON.valueToTree(event.data()));
        return envelope.toString();
    }

    /**
     * Reads an event.
     *
     * @param text CloudEvents JSON, null is malformed
     * @throws MalformedEventException naming the broken rule
     */
    public static Event<?> decode(String text) {
        JsonNode envelope = parse(text);
        requireVersion(envelope);
        EventType type = EventType.named(text(envelope, "type"))
                .orElseThrow(() -> new MalformedEventException("\"type\" is not a known event type"));
        return new Event<>(
                text(envelope, "id"),
                text(envelope, "source"),
                time(envelope),
                text(envelope, "accountid"),
                envelope.path("traceparent").asText(null),
                data(envelope.path("data"), type));
    }

    /**
     * Reads an event as it lies in Kafka. Strict, because a lenient decoder would silently hand over replacement characters.
     *
     * @param value UTF-8, null is malformed
     * @throws MalformedEventException naming the broken rule
     */
    public static Event<?> decodeRecord(byte[] value) {
        try {
            return decode(value == null ? null : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
        } catch (CharacterCodingException notText) {
            throw new MalformedEventException("the record is not UTF-8");
        }
    }

    private static JsonNode parse(String text) {
        if (text == null) {
            throw new MalformedEventException("the record has no value");
        }
        try {
            JsonNode envelope = JSON.readTree(text);
            if (!envelope.isObject()) {
                throw new MalformedEventException("the record is not a JSON object");
            }
            return envelope;
        } catch (JsonProcessingException e) {
            throw new MalformedEventException("the record is not JSON");
        }
    }

    private static void requireVersion(JsonNode envelope) {
        if (!"1.0".equals(envelope.path("specversion").asText())) {
            throw new MalformedEventException("\"specversion\" must be 1.0");
        }
    }

    private static String text(JsonNode envelope, String member) {
        JsonNode value = envelope.path(member);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new MalformedEventException("\"" + member + "\" is required");
        }
        return value.asText();
    }

    private static Instant time(JsonNode envelope) {
        try {
            return Instant.parse(text(envelope, "time"));
        } catch (DateTimeException e) {
            throw new MalformedEventException("\"time\" must be an RFC 3339 instant");
        }
    }

    private static EventData data(JsonNode data, EventType type) {
        if (!data.isObject()) {
            throw new MalformedEventException("\"data\" is required");
        }
        try {
            return JSON.treeToValue(data, type.dataClass());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new MalformedEventException("\"data\" does not fit " + type.wireName());
        }
    }
}
