/**
 * Conversations as such: one, its metadata, its end.
 *
 * <p>Belongs here: the conversation row and what the API says of it. Does not belong here: what was said in it (message), by whom
 * (member) and what was found (detected, insight).
 */
package io.phrasewatch.conversation.catalog;
