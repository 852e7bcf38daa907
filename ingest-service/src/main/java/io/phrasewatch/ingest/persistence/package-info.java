/**
 * How this service meets its database and the outbox in it. Belongs here: the relay of the schema's outbox, the making of events, what
 * to do while the database is away. Does not belong here: tables of a feature; each feature keeps its own store.
 */
package io.phrasewatch.ingest.persistence;
