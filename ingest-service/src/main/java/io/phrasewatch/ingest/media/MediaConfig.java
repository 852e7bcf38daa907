package io.phrasewatch.ingest.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where recordings are kept, and how much of them. */
@ConfigMapping(prefix = "phrasewatch.media")
public interface MediaConfig {

    /** Directory of the files; all replicas of ingest-service must see the same, unless a bucket is named: then it is for files under way. */
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

    BucketKeys s3();

    /** Keys of an S3-compatible store. */
    interface BucketKeys {

        /** Recordings are kept in this bucket, which must exist; in the directory when not set. */
        Optional<String> bucket();

        /** Before the name of every object; each installation needs its own. */
        @WithDefault("phrasewatch/")
        String prefix();

        /** Address of the store; Amazon's of the region when not set. */
        Optional<String> endpoint();

        @WithDefault("us-east-1")
        String region();

        /** Who signs; what the machine offers (environment, role) when not set. */
        Optional<String> accessKey();

        /** Belongs to the access key. */
        Optional<String> secretKey();

        /** Whether the bucket is named in the path, not in the host; true when not set and there is an endpoint. */
        Optional<Boolean> pathStyle();
    }
}
