package io.phrasewatch.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** Limits and patience of live streams. Numbers of sockets count per process. */
@ConfigMapping(prefix = "phrasewatch.streaming")
public interface StreamingConfig {

    /** Most sockets of one account that stream at the same time; one more is a 429. */
    @WithDefault("50")
    int maxStreams();

    /** Most sockets of all accounts, streaming and subscribed; one more is a 503. */
    @WithDefault("10000")
    int maxSockets();

    /** How long a conversation waits for a speaker whose connection broke, unless the client asks for another time. */
    @WithDefault("15m")
    Duration noConnectionTimeout();

    /** A stream with nothing said for so long is ended. */
    @WithDefault("30m")
    Duration idleTimeout();

    /** Clients are pinged so often; one that gives no sign of life for three times as long is taken for gone. */
    @WithDefault("15s")
    Duration pingInterval();

    /** How long a stop waits for all that was said to be readable before it is confirmed anyway. */
    @WithDefault("15s")
    Duration completionWait();

    /** How long a stopped server lets streams finish what they have received. */
    @WithDefault("5s")
    Duration drainTimeout();

    /** Bytes a client may leave unread before it is disconnected. */
    @WithDefault("4194304")
    int maxUnreadBytes();

    /** Bytes of text frames of one client that may wait to be worked on before it is disconnected. */
    @WithDefault("2097152")
    int maxWaitingBytes();

    /** Bytes of frames of all clients, unread or waiting, before those who hold an equal share or more are disconnected. */
    @WithDefault("67108864")
    long maxHeldBytes();

    /** Speech of one client that may wait for the recogniser before it is disconnected. */
    @WithDefault("30s")
    Duration maxWaitingSpeech();

    /** Threads that serve streams: bounds how many frames are worked on at once. */
    @WithDefault("16")
    int threads();

    /** Threads that recognise speech; as many as there are processors when not set. */
    OptionalInt recognitionThreads();
}
