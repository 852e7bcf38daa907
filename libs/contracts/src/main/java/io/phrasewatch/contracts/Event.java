package io.phrasewatch.contracts;

import java.time.Instant;
import java.util.Objects;

/**
 * A CloudEvents 1.0 event with the extensions {@code accountid} and {@code traceparent}.
 *
 * @param id          unique per event; a repeated event keeps its id
 * @param source      the sending service, such as {@code /phrasewatch/ingest}
 * @param time        when it happened
 * @param accountId   owner of the data
 * @param traceparent W3C trace context, null when there is none
 * @param data        what happened
 */
public record Event<T extends EventData>(
        String id, String source, Instant time, String accountId, String traceparent, T data) {

    public Event {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(data, "data");
    }
}
