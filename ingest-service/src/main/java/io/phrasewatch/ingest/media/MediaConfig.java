package io.phrasewatch.ingest.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where recordings are kept, and how much of them. */
@ConfigMapping(prefix = "phrasewatch.media")
public interface MediaConfig {

    /** Directory of the files; all replicas of ingest-service must see the same. */
    @WithDefault("media")
    Path directory();

    /** Largest file, in bytes. */
    @WithDefault("2147483648")
    long maxBytes();

    /** Most uploads at a time; one more is a 503. */
    @WithDefault("16")
    int uploadsAtOnce();

    /** Longest time a file may take to arrive from a URL. */
    @WithDefault("30m")
    Duration fetchTime();

    /** How long a recording is kept after its job has ended. */
    @WithDefault("24h")
    Duration keepFor();

    /** How long a worker that says nothing keeps a recording to itself. */
    @WithDefault("30s")
    Duration lease();
}
