/**
 * Typed configuration of the service.
 *
 * <p>Belongs here: mappings of {@code phrasewatch.conversation.*}. Does not belong here: behaviour; nothing of the service is imported.
 */
package io.phrasewatch.conversation.config;
