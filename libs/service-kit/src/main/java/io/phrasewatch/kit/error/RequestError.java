package io.phrasewatch.kit.error;

/** Failures that any service may answer, whatever it is for. */
public enum RequestError implements ErrorCode {
    MALFORMED_JSON(400, "The request body is not valid JSON."),
    BODY_NOT_OBJECT(400, "The request body must be a JSON object."),
    FIELD_REQUIRED(400, "\"%s\" is required"),
    FIELD_EMPTY(400, "\"%s\" is not allowed to be empty"),
    FIELD_TYPE(400, "\"%s\" must be %s"),
    UNAUTHORIZED(401, "Token validation failed for provided token."),
    FORBIDDEN(403, "The token does not allow this operation."),
    NOT_FOUND(404, "The requested resource does not exist."),
    METHOD_NOT_ALLOWED(405, "The method is not allowed on this resource."),
    BODY_TOO_LARGE(413, "The request body is larger than the limit of %d bytes."),
    INTERNAL(500, "Something went wrong on the server. The request may be repeated."),
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
}
