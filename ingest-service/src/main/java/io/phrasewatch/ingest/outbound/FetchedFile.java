package io.phrasewatch.ingest.outbound;

import java.util.Optional;

/**
 * A file that was fetched whole.
 *
 * @param bytes       its size
 * @param contentType as the other side calls it; nothing to rely on
 */
public record FetchedFile(long bytes, Optional<String> contentType) {
}
