package io.phrasewatch.media;

import java.io.Closeable;
import java.io.IOException;

/** A file on its way into the store. One thread's alone. */
public interface ArrivingFile extends Closeable {

    /** Takes the first {@code length} of {@code bytes}; the array is the caller's again afterwards. */
    void write(byte[] bytes, int length) throws IOException;

    /** Says that the file is whole. When this returns it is there and survives a power failure. */
    void complete() throws IOException;

    /** Drops a file that is not complete; where that fails it is {@linkplain MediaFiles#dropUnfinished dropped later}. */
    @Override
    void close();
}
