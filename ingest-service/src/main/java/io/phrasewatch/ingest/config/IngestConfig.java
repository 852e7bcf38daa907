package io.phrasewatch.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of what is accepted and how it is cut into batches. */
@ConfigMapping(prefix = "phrasewatch.ingest")
public interface IngestConfig {

    /** Largest body of a text submission, in bytes; more is a 413. */
    @WithDefault("10485760")
    int maxBodyBytes();

    /** Most messages of one submission, before long ones are split. */
    @WithDefault("10000")
    int maxMessages();

    /** Longest content of one message, in characters (UTF-16 units). */
    @WithDefault("100000")
    int maxContentLength();

    /** Most bytes (UTF-8) that names and phrases of the inline trackers of one submission may have together. */
    @WithDefault("1048576")
    int maxInlineTrackerBytes();

    /** Content longer than this many characters is cut into one message per sentence; 0 cuts always. */
    @WithDefault("200")
    int splitAbove();

    /** Most jobs of one account that are not yet ended; one more is a 429. */
    @WithDefault("1000")
    int maxOpenJobs();

    /** How long an {@code Idempotency-Key} is remembered. */
    @WithDefault("24h")
    Duration idempotencyKeyAge();

    /** How long a job can be asked for after it has ended. */
    @WithDefault("30d")
    Duration endedJobAge();

    /** Pause between two looks for keys and jobs that are too old. */
    @WithDefault("10m")
    Duration purgeInterval();

    /** Most messages of one batch. */
    @WithDefault("100")
    int batchMessages();

    /** Most bytes (UTF-8) of message text in one batch; a single larger message travels alone. */
    @WithDefault("262144")
    int batchBytes();
}
