package io.phrasewatch.ingest.media;

import io.phrasewatch.media.MediaFiles;

/**
 * A file that is on disk, whole.
 *
 * @param name   in {@link MediaFiles}
 * @param digest SHA-256 of its bytes
 */
record ReceivedFile(String name, byte[] digest) {
}
