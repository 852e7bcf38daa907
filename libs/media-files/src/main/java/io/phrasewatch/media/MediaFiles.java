package io.phrasewatch.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The files of recordings, by name. A file is there once it is whole, and never changes afterwards. Methods block; each throws
 * {@link IOException} when the store fails or can not be reached, and may be repeated then.
 */
public interface MediaFiles {

    /** What {@link #newName} makes. Whatever is called otherwise is somebody else's and left alone. */
    Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A name that no other file has. */
    static String newName() {
        return UUID.randomUUID().toString();
    }

    /** Begins a file that is written in pieces. */
    ArrivingFile begin(String name) throws IOException;

    /** Where a file of that name gathers on this machine when somebody else writes it, to be {@linkplain #keep kept} afterwards. */
    Path gathering(String name) throws IOException;

    /** Keeps what has gathered: it is whole. */
    void keep(String name) throws IOException;

    /** Whether the file is there, whole. */
    boolean has(String name) throws IOException;

    /** The bytes of a file that is there; the caller closes them. */
    KeptFile open(String name) throws IOException;

    /** Removes a file, whole or gathering; there need not be one. */
    void delete(String name) throws IOException;

    /** Names of the whole files that were written before that time. */
    List<String> olderThan(Instant time) throws IOException;

    /** Drops what began to arrive, is not whole, and was last written before that time. */
    void dropUnfinished(Instant time) throws IOException;
}
