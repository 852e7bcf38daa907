/**
 * The detection worker: takes message batches, looks for trackers, writes conversations.
 *
 * <p>Packages are features: {@code pipeline} (batches from Kafka to the database), {@code preview} (POST /v1/detect), {@code trackers}
 * (what to look for), {@code detection} (the engine and its threads), {@code config}.
 */
package io.phrasewatch.worker;
