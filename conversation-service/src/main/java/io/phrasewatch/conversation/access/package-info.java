/**
 * The door of a conversation: whether it exists for the calling account.
 *
 * <p>Belongs here: the check every request about one conversation makes first. Does not belong here: what is behind the door.
 */
package io.phrasewatch.conversation.access;
