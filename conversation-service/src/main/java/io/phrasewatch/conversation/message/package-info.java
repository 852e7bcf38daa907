/**
 * What was said.
 *
 * <p>Belongs here: messages, their words and speakers, transcripts made of them. Does not belong here: what was found in them.
 */
package io.phrasewatch.conversation.message;
