package io.phrasewatch.kit.error;

/** One kind of failure a client may see. Implemented by enums; {@code docs/errors.md} lists every constant. */
public interface ErrorCode {

    /** Stable name of the code, as in {@code docs/errors.md}. */
    String name();

    /** HTTP status, 400..599. */
    int status();

    /** Sentence for the client, a {@link java.util.Formatter} pattern. */
    String template();
}
