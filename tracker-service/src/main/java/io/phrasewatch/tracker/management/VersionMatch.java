package io.phrasewatch.tracker.management;

import io.phrasewatch.kit.error.ApiException;
import java.util.Arrays;

/**
 * The optional condition of a request on a tracker's version, as {@code If-Match} and {@code If-None-Match} carry it.
 *
 * @param header the header's value, null when there is none
 */
record VersionMatch(String header) {

    private static final String ANY = "*";

    /** Whether the header names this version. A list of tags, weak tags and the asterisk are understood. */
    boolean names(long version) {
        return header != null && Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag -> names(tag, version));
    }

    /**
     * Lets a change pass when no version is asked for or this one is.
     *
     * @throws ApiException 412 when another version was asked for
     */
    void require(long version) {
        if (header != null && !names(version)) {
            throw new ApiException(TrackerError.CHANGED_MEANWHILE);
        }
    }

    private static boolean names(String tag, long version) {
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        return strong.equals(ANY) || strong.equals("\"" + version + "\"") || strong.equals(String.valueOf(version));
    }
}
