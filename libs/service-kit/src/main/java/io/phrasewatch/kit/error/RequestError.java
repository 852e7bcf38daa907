package io.phrasewatch.kit.error;

import java.util.Arrays;

/** Failures that any service may answer, whatever it is for. */
public enum RequestError implements ErrorCode {
    MALFORMED_JSON(400, "The request body is not valid JSON."),
    BODY_NOT_OBJECT(400, "The request body must be a JSON object."),
    MEMBER_TWICE(400, "\"%s\" is given twice"),
    FIELD_REQUIRED(400, "\"%s\" is required"),
    FIELD_EMPTY(400, "\"%s\" is not allowed to be empty"),
    FIELD_TOO_LONG(400, "\"%s\" length must be less than or equal to %d characters long"),
    TOO_FEW_ITEMS(400, "\"%s\" must contain at least %d items"),
    TOO_MANY_ITEMS(400, "\"%s\" must contain less than or equal to %d items"),
    FIELD_TYPE(400, "\"%s\" must be %s"),
    MALFORMED_TARGET(400, "The path or the query of the request has a broken escape or a character that must be escaped."),
    UNAUTHORIZED(401, "Token validation failed for provided token."),
    FORBIDDEN(403, "The token does not allow this operation."),
    NOT_FOUND(404, "The requested resource does not exist."),
    METHOD_NOT_ALLOWED(405, "The method is not allowed on this resource."),
    BODY_TOO_LARGE(413, "The request body is larger than the limit of %d bytes."),
    TARGET_TOO_LONG(414, "The path and query of the request are longer than the limit of %d characters."),
    INTERNAL(500, "Something went wrong on the server. The request may be repeated."),
    OUT_OF_SCOPE(501, "This is not part of this server."),
    UNAVAILABLE(503, "The service is not able to take the request right now. Please repeat it later.");

    private final int status;
    private final String template;

    RequestError(int status, String template) {
        this.status = status;
        this.template = template;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String template() {
        return template;
    }

    /** What is said of a failure of which only the HTTP status is known, 400..599. */
    public static String sentence(int status) {
        return Arrays.stream(values())
                .filter(code -> code.status == status && status != MALFORMED_JSON.status && !code.template.contains("%"))
                .map(RequestError::template)
                .findFirst()
                .orElse(status < 500 ? "The request can not be processed as it is." : INTERNAL.template);
    }
}
