/**
 * The tracker service: who may call, and which trackers they keep.
 *
 * <p>Belongs here: nothing but the features below. Does not belong here: detection, conversations, jobs.
 */
package io.phrasewatch.tracker;
