/**
 * The detection worker: takes message batches, looks for trackers, writes conversations.
 *
 * <p>Packages are features: {@code pipeline} (batches from Kafka to the database), {@code preview} (POST /v1/detect), {@code phrase}
 * (action phrases), {@code config}. Detection itself is {@code libs/detection}.
 */
package io.phrasewatch.worker;
