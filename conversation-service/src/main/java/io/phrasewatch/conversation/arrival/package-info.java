/**
 * How a conversation comes to be here: by the event of its submission.
 *
 * <p>Belongs here: consuming submissions and writing the conversation's own row. Does not belong here: members, messages and matches,
 * which the detection worker writes.
 */
package io.phrasewatch.conversation.arrival;
