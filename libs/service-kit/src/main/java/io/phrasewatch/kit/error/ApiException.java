package io.phrasewatch.kit.error;

import java.util.OptionalInt;

/** The one exception services throw for a failure the client shall see. Its message is the client's sentence. */
public class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final int retryAfterSeconds;

    /**
     * A failure without advice when to come back.
     *
     * @param code      what failed
     * @param arguments for the code's template
     */
    public ApiException(ErrorCode code, Object... arguments) {
        this(0, code, arguments);
    }

    private ApiException(int retryAfterSeconds, ErrorCode code, Object... arguments) {
        super(String.format(code.template(), arguments), null, false, false);
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** A failure that passes: the answer carries {@code Retry-After}. */
    public static ApiException retryAfter(int seconds, ErrorCode code, Object... arguments) {
        return new ApiException(seconds, code, arguments);
    }

    public ErrorCode code() {
        return code;
    }

    /** Seconds for the {@code Retry-After} header, empty when there is none. */
    public OptionalInt retryAfterSeconds() {
        return retryAfterSeconds > 0 ? OptionalInt.of(retryAfterSeconds) : OptionalInt.empty();
    }
}
