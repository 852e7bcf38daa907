/**
 * The list of an account's conversations: what a client may ask for and how the database is asked.
 *
 * <p>Belongs here: query parameters, the RSQL filter as a validated tree of our own, its SQL. Does not belong here: one conversation. No
 * text of a client ever becomes SQL; it becomes a bound parameter.
 */
package io.phrasewatch.conversation.catalog.listing;
