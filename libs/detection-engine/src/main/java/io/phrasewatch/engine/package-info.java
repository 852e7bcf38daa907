/**
 * The public face of the detection engine: what a caller gives ({@link io.phrasewatch.engine.TrackerDefinition}, text), what it
 * gets back ({@link io.phrasewatch.engine.DetectionResult}), and {@link io.phrasewatch.engine.DetectionEngine} between them.
 *
 * <p>Belongs here: the facade, its settings, the value types callers see, and the classes that join the tiers into one answer.
 * Does not belong here: how one tier finds its matches (sub-packages), and anything that knows HTTP, JSON, Kafka or a database.
 */
package io.phrasewatch.engine;
