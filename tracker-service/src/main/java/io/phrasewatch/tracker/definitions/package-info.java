/**
 * What the other services learn about trackers: events of every change, and definitions on demand.
 *
 * <p>Belongs here: the outbox of the schema, its relay, the internal endpoints. Does not belong here: rules and writing of trackers.
 */
package io.phrasewatch.tracker.definitions;
