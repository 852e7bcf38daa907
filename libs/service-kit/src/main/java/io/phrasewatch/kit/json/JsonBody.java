package io.phrasewatch.kit.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.Feature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Parses the bytes of a request body, whatever its content type says. */
public final class JsonBody {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonBody() {
    }

    /**
     * The body as a tree.
     *
     * @param body     raw bytes, null or empty counts as malformed
     * @param maxBytes most bytes the endpoint takes
     * @throws ApiException 413 above the limit, 400 when it is no JSON
     */
    public static JsonNode parse(byte[] body, long maxBytes) {
        if (body == null || body.length == 0) {
            throw new ApiException(RequestError.MALFORMED_JSON);
        }
        if (body.length > maxBytes) {
            throw new ApiException(RequestError.BODY_TOO_LARGE, maxBytes);
        }
        return parse(body);
    }

    /** The body as the members of an object; as {@link #parse(byte[], long)} but anything else than an object is a 400. */
    public static JsonFields object(byte[] body, long maxBytes) {
        JsonNode tree = parse(body, maxBytes);
        if (!tree.isObject()) {
            throw new ApiException(RequestError.BODY_NOT_OBJECT);
        }
        return new JsonFields(tree, "");
    }

    /** As {@link #object(byte[], long)}; an object anywhere in it that has a name twice is a 400, where otherwise the last one counts. */
    public static JsonFields objectWithoutTwins(byte[] body, long maxBytes) {
        JsonFields fields = object(body, maxBytes);
        try (JsonParser parser = JSON.createParser(text(body)).enable(Feature.STRICT_DUPLICATE_DETECTION)) {
            requireNoTwins(parser);
        } catch (IOException e) {
            throw new ApiException(RequestError.MALFORMED_JSON);
        }
        return fields;
    }

    private static void requireNoTwins(JsonParser parser) throws IOException {
        try {
            while (parser.nextToken() != null) {
                continue;
            }
        } catch (JsonParseException e) {
            throw new ApiException(RequestError.MEMBER_TWICE, parser.currentName());
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(text(body));
            if (tree == null || tree.isMissingNode()) {
                throw new ApiException(RequestError.MALFORMED_JSON);
            }
            return tree;
        } catch (IOException | NumberFormatException e) {
            // the second for an exponent that no number can hold, such as 0.1E-9999999999
            throw new ApiException(RequestError.MALFORMED_JSON);
        }
    }

    /** Read as text first: from bytes the parser takes no member name that has an escaped surrogate pair, such as an emoji. */
    private static String text(byte[] body) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }
}
