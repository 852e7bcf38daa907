package io.phrasewatch.conversation.catalog.listing;

/** A selector that is a column of its own. */
enum Field implements Selector {
    ID("id", "c.id collate \"C\""),
    NAME("name", "c.name_key"),
    TYPE("type", "c.type collate \"C\""),
    START_TIME("startTime", "c.start_time"),
    END_TIME("endTime", "c.end_time");

    private final String wireName;
    private final String sortKey;

    Field(String wireName, String sortKey) {
        this.wireName = wireName;
        this.sortKey = sortKey;
    }

    String wireName() {
        return wireName;
    }

    /** SQL expression the list is sorted by; names count by their first 256 characters. */
    String sortKey() {
        return sortKey;
    }

    boolean isTime() {
        return this == START_TIME || this == END_TIME;
    }
}
