package io.phrasewatch.conversation.catalog.listing;

import java.util.Optional;

/**
 * A selector into the metadata, whose values are strings.
 *
 * @param key as in the metadata; 1 to 128 characters, no NUL
 */
record MetadataKey(String key) implements Selector {

    private static final int LONGEST = 128;

    static Optional<Selector> parse(String key) {
        boolean usable = !key.isEmpty() && key.length() <= LONGEST && key.indexOf('\0') < 0;
        return usable ? Optional.of(new MetadataKey(key)) : Optional.empty();
    }
}
