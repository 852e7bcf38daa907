/**
 * Settings of the tracker service, each documented and with its default.
 *
 * <p>Belongs here: typed configuration. Does not belong here: anything that acts on it; this package imports no other.
 */
package io.phrasewatch.tracker.config;
