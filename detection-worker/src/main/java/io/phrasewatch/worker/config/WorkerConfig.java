package io.phrasewatch.worker.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much the worker does at once and how it waits. */
@ConfigMapping(prefix = "phrasewatch.worker")
public interface WorkerConfig {

    /** Wait before a batch is tried again after a failure that passes; it doubles from there. */
    @WithDefault("200ms")
    Duration firstRetry();

    /** Longest wait between two tries of a batch. */
    @WithDefault("10s")
    Duration longestRetry();

    /** Limits of POST /v1/detect. */
    Preview preview();

    /** Limits of POST /v1/detect. */
    interface Preview {

        /** Messages of all requests under way; a request that would exceed it is answered 503. */
        @WithDefault("2000")
        int messagesAtOnce();

        /** Phrases of a request's own trackers, all together. */
        @WithDefault("25000")
        int maxPhrases();
    }
}
