package io.phrasewatch.conversation.insight;

/** Kinds of insights, as stored and as shown. */
enum InsightType {
    QUESTION("question"),
    ACTION_ITEM("action_item"),
    FOLLOW_UP("follow_up");

    private final String wireName;

    InsightType(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
