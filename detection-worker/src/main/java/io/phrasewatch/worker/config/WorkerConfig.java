package io.phrasewatch.worker.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the worker does at once. */
@ConfigMapping(prefix = "phrasewatch.worker")
public interface WorkerConfig {

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
