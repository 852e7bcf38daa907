package io.phrasewatch.conversation.access;

/** What the database knows of a conversation id, as one account may see it. */
enum Presence {
    PRESENT,
    DELETED,
    /** Never heard of: wrong, another account's, or accepted so shortly ago that the news is still on its way. */
    UNSEEN
}
