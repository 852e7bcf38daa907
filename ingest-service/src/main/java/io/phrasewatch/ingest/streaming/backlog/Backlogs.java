package io.phrasewatch.ingest.streaming.backlog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.phrasewatch.ingest.config.StreamingConfig;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens backlogs of clients, with the bounds of the configuration. */
@ApplicationScoped
public class Backlogs {

    /** The network's own records of a frame it could not send yet. */
    private static final int PER_UNREAD = 1_024;
    /** What it costs to pass a frame on, in frames' content: two thousand empty ones may wait, forty seconds of sound in pieces of twenty ms. */
    private static final int PER_WAITING = 1_024;
    /** As little as it takes: twenty milliseconds of Opus are no longer than this. */
    private static final int PER_SOUND = 128;

    private final StreamingConfig config;
    private final SharedRoom room;

    Backlogs(StreamingConfig config, MeterRegistry registry) {
        this.config = config;
        this.room = new SharedRoom(config.maxHeldBytes());
        Gauge.builder("phrasewatch.stream.held", room, SharedRoom::held).baseUnit("bytes")
                .description("frames of live streams in memory").register(registry);
    }

    /** Of frames a client has to read. */
    public Backlog unread() {
        return new Backlog(config.maxUnreadBytes(), PER_UNREAD, room);
    }

    /** Of frames of a client that are to be worked on. */
    public Backlog waiting() {
        return new Backlog(config.maxWaitingBytes(), PER_WAITING, room);
    }

    /** Of sound of a client that is to be recognised. @param bytesPerSecond of its form */
    public Backlog speech(int bytesPerSecond) {
        return new Backlog(speechBytes(bytesPerSecond), PER_SOUND, room);
    }

    /** How many bytes of sound of that form may wait. */
    public long speechBytes(int bytesPerSecond) {
        return config.maxWaitingSpeech().toSeconds() * bytesPerSecond;
    }
}
