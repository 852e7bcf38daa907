/**
 * Trackers found in a conversation.
 *
 * <p>Belongs here: matches as the worker wrote them and the shape the API gives them. Does not belong here: detection itself.
 */
package io.phrasewatch.conversation.detected;
