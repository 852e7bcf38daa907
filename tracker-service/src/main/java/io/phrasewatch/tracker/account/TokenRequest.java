package io.phrasewatch.tracker.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonBody;
import io.phrasewatch.kit.json.JsonFields;

/** Reads the body of a token request: {@code {"type":"application","appId","appSecret"}}; other members are ignored. */
final class TokenRequest {

    private static final long MAX_BYTES = 16 * 1024;
    private static final String APPLICATION = "application";

    private TokenRequest() {
    }

    /**
     * The credentials in the body, well formed or not.
     *
     * @throws ApiException 400 naming the first member that is absent, empty or of the wrong kind
     */
    static Credentials read(byte[] body) {
        JsonFields fields = JsonBody.object(body, MAX_BYTES);
        if (!APPLICATION.equals(text(fields, "type"))) {
            throw new ApiException(AccountError.TOKEN_TYPE);
        }
        return new Credentials(text(fields, "appId"), text(fields, "appSecret"));
    }

    private static String text(JsonFields fields, String member) {
        JsonNode value = fields.node(member);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw new ApiException(RequestError.FIELD_TYPE, member, "a string");
        }
        return fields.requiredText(member);
    }
}
