package io.phrasewatch.engine.insight;

/** Kinds of insights. A sentence is at most one of {@link #ACTION_ITEM} and {@link #FOLLOW_UP}; a request may be a question too. */
public enum InsightType {

    /** Something is asked. */
    QUESTION,

    /** Something is to be done. */
    ACTION_ITEM,

    /** Somebody is to be met or spoken to again. */
    FOLLOW_UP
}
