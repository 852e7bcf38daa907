/**
 * Which definitions a batch is searched for. Belongs here: joining stored and inline trackers. Does not belong here: the lookup itself,
 * which is {@code libs/tracker-catalog}, and detection.
 */
package io.phrasewatch.worker.trackers;
