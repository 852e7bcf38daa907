/**
 * Measurements of the engine, run by hand.
 *
 * <p>Belongs here: what makes the figures of docs/benchmarks.md. Does not belong here: tests with a verdict.
 */
package io.phrasewatch.engine.benchmark;
