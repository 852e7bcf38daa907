package io.phrasewatch.engine.insight;

/**
 * Something to be done, as the rules see it.
 *
 * @param type      {@link InsightType#ACTION_ITEM} or {@link InsightType#FOLLOW_UP}
 * @param evidence  0..1
 * @param firm      whether it is promised without reservation
 * @param bySpeaker whether the speaker is to do it
 * @param request   whether somebody else is asked to do it
 */
record Task(InsightType type, double evidence, boolean firm, boolean bySpeaker, boolean request) {
}
