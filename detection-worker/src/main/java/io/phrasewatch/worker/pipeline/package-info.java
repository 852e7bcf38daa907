/**
 * Message batches on their way from Kafka to the database and on to those who wait for the outcome.
 *
 * <p>A batch is read and checked, searched, written in one transaction with its outcome, and only then acknowledged. Failures that pass
 * are waited out; a record that can never work goes to the dead-letter topic. Does not belong here: the engine, the lookup of trackers,
 * the tables' DDL (conversation-service owns it).
 */
package io.phrasewatch.worker.pipeline;
