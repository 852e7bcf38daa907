/**
 * The engine and the threads it runs on, shared by the pipeline and the preview.
 *
 * <p>Belongs here: the engine's life, bounding CPU work, keeping one bad message from spoiling others. Does not belong here: where texts
 * come from and what becomes of results.
 */
package io.phrasewatch.worker.detection;
