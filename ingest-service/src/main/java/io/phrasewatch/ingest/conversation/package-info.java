/**
 * The conversation as this service sees it: whose it is, where its next message goes, and the row whose lock puts its jobs in order.
 *
 * <p>Belongs here: that row and what ends it. Does not belong here: messages and results; conversation-service serves those.
 */
package io.phrasewatch.ingest.conversation;
