/**
 * What PostgreSQL and Kafka started from this JVM have in common: ports, the error for the person at the terminal,
 * and {@link io.phrasewatch.embedded.EmbeddedBackends}, which starts and stops the two in the right order.
 *
 * <p>No domain noun belongs here: databases, roles and topics are given by the caller.
 */
package io.phrasewatch.embedded;
