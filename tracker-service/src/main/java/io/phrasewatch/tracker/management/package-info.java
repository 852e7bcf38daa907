/**
 * Management of stored trackers: create, read, replace, patch, delete.
 *
 * <p>Belongs here: the tracker resource, its rules and its table. Does not belong here: how other services learn about trackers
 * (package {@code definitions}).
 */
package io.phrasewatch.tracker.management;
