package io.phrasewatch.ingest.outbound;

import java.time.Duration;

/**
 * What one fetch may cost.
 *
 * @param bytes largest file
 * @param time  for all of it: names, connections, redirects, resumption
 */
public record FetchLimits(long bytes, Duration time) {
}
