/**
 * What tests of services stand on: {@link io.phrasewatch.testkit.WithBackends} starts a real PostgreSQL and a real
 * Kafka, {@link io.phrasewatch.testkit.TestTokens} signs tokens they accept, {@link io.phrasewatch.testkit.Database},
 * {@link io.phrasewatch.testkit.TopicReader} and {@link io.phrasewatch.testkit.TopicWriter} look behind the API.
 *
 * <p>Fixtures of one service, and everything that knows a service's classes, do not belong here.
 */
package io.phrasewatch.testkit;
