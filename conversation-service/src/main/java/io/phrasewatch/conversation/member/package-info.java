/**
 * Who took part in a conversation.
 *
 * <p>Belongs here: members, their names and addresses. Does not belong here: what they said.
 */
package io.phrasewatch.conversation.member;
