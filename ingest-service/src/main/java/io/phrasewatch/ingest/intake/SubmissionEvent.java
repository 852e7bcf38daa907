package io.phrasewatch.ingest.intake;

import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.MalformedEventException;
import io.phrasewatch.contracts.SubmissionRequested;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A submission as its envelope has it.
 *
 * @param id        the sender's id of the event
 * @param source    the sender; with the id it names the event for ever
 * @param accountId who asks
 * @param data      what for
 */
record SubmissionEvent(String id, String source, String accountId, SubmissionRequested data) {

    /** Answers carry it as the key of their record. */
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_ACCOUNT_ID = 16;

    /**
     * Reads a record's value. CPU work: not for an event loop.
     *
     * @throws MalformedEventException when it is no submission, naming the broken rule
     */
    static SubmissionEvent read(byte[] value) {
        Event<?> event = EventCodec.decodeRecord(value);
        if (!(event.data() instanceof SubmissionRequested data)) {
            throw new MalformedEventException("\"type\" does not belong on this topic");
        }
        require(event.id().length() <= LONGEST_ID, "\"id\" must not be longer than 200 characters");
        require(event.accountId().length() <= LONGEST_ACCOUNT_ID, "\"accountid\" must not be longer than 16 characters");
        require(storable(event.id()) && storable(event.accountId()), "\"id\" and \"accountid\" must not contain the character U+0000");
        return new SubmissionEvent(event.id(), event.source(), event.accountId(), data);
    }

    private static boolean storable(String text) {
        return text.indexOf('\0') < 0;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new MalformedEventException(rule);
        }
    }

    /** A name that another sender's event of the same id does not share. */
    String name() {
        return "event:" + derived("");
    }

    /** An id for an event that answers this one, the same however often it is answered. */
    String answerId(String kind) {
        return derived("\n" + kind).toString();
    }

    /** The body a request would have. */
    byte[] body() {
        return String.valueOf(data.request()).getBytes(StandardCharsets.UTF_8);
    }

    private UUID derived(String suffix) {
        return UUID.nameUUIDFromBytes((accountId + "\n" + source + "\n" + id + suffix).getBytes(StandardCharsets.UTF_8));
    }
}
