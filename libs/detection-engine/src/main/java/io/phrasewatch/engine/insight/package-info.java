/**
 * What a conversation leaves behind: questions, action items and follow-ups, English. Word order says whether a sentence can be one,
 * nearness to example sentences how likely it is.
 *
 * <p>Belongs here: rules, word lists and examples for insights. Does not belong here: trackers, and who a speaker is.
 */
package io.phrasewatch.engine.insight;
