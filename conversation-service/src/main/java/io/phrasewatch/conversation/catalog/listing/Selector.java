package io.phrasewatch.conversation.catalog.listing;

import java.util.Arrays;
import java.util.Optional;

/** What a filter compares and a list is sorted by. Only these exist. */
sealed interface Selector permits Field, MetadataKey {

    String PREFIX = "conversation.";
    String METADATA_PREFIX = PREFIX + "metadata.";

    /** The selector a client wrote, such as {@code conversation.metadata.agentId}; empty when there is none of this name. */
    static Optional<Selector> parse(String text) {
        if (text.startsWith(METADATA_PREFIX)) {
            return MetadataKey.parse(text.substring(METADATA_PREFIX.length()));
        }
        return Arrays.stream(Field.values())
                .filter(field -> text.equals(PREFIX + field.wireName()))
                .map(Selector.class::cast)
                .findFirst();
    }
}
