package io.phrasewatch.worker.transcription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;

/** How recordings are turned into text. */
@ConfigMapping(prefix = "phrasewatch.transcription")
public interface TranscriptionConfig {

    /** Where recordings lie while they are worked on. */
    @WithDefault("${java.io.tmpdir}/phrasewatch-transcription")
    Path directory();

    /** Recordings under way at a time: arriving, decoded or recognised. */
    @WithDefault("4")
    int jobsAtOnce();

    /** Recordings recognised at a time, each with a processor; half of the processors when not set, at least one. */
    OptionalInt recognitionsAtOnce();

    /** Longest recording. */
    @WithDefault("4h")
    Duration maxDuration();

    /** Longest time the decoder may take for one. */
    @WithDefault("15m")
    Duration decodingTime();

    /** How long a URL is tried again whose server can not be reached or breaks off. */
    @WithDefault("2m")
    Duration urlPatience();

    /** How often ingest-service is told that a recording is still being worked on, and asked whether it is still wanted. */
    @WithDefault("5s")
    Duration heartbeat();
}
