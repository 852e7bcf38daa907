/**
 * Tracker definitions as other services see them: what tracker-service owns, cached near its users.
 *
 * <p>Belongs here: looking up and selecting trackers of an account, keeping copies fresh. Does not belong here: rules of a tracker's
 * own fields, and anything that detects.
 */
package io.phrasewatch.catalog;
