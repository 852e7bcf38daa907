/**
 * Detection as services use it: the one engine of a process, the threads it runs on, and what messages say, with ids and times.
 *
 * <p>The worker records what {@link io.phrasewatch.detection.MessageDetection} answers and live streams show it at once, so both say the
 * same. Belongs here: the engine's life, bounding CPU work, keeping one bad message from spoiling others, the ids of what is found. Does
 * not belong here: where messages come from and what becomes of findings.
 */
package io.phrasewatch.detection;
