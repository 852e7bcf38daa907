/**
 * What was made of the messages besides trackers.
 *
 * <p>Belongs here: questions, action items, follow-ups, entities, and the empty answers of what is not computed. Does not belong here:
 * matches of trackers in insights (detected).
 */
package io.phrasewatch.conversation.insight;
