package io.phrasewatch.media;

import java.io.InputStream;

/**
 * A whole file, opened.
 *
 * @param length in bytes
 * @param bytes  to be closed by who reads them
 */
public record KeptFile(long length, InputStream bytes) {
}
