package io.phrasewatch.ingest.persistence;

import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventData;
import io.phrasewatch.kit.trace.TraceParent;
import java.time.Instant;
import java.util.UUID;

/** Makes the events this service sends. */
public final class IngestEvents {

    private static final String SOURCE = "/phrasewatch/ingest";

    private IngestEvents() {
    }

    /** A new event with an id of its own; stored in the outbox, so a repeated sending keeps that id. */
    public static <T extends EventData> Event<T> event(String accountId, Instant time, T data) {
        return new Event<>(UUID.randomUUID().toString(), SOURCE, time, accountId, TraceParent.current(), data);
    }
}
