/**
 * The transactional outbox: records are written beside the change they tell of and sent to Kafka afterwards, at least once, in order
 * per key. Each schema has its own table {@code outbox}; its DDL is in {@link io.phrasewatch.kit.outbox.OutboxRelay}.
 *
 * <p>Belongs here: writing, leasing and sending rows. Does not belong here: what the records say.
 */
package io.phrasewatch.kit.outbox;
