/**
 * A real Kafka broker and controller (KRaft) inside this JVM. Names of topics do not belong here.
 */
package io.phrasewatch.embedded.kafka;
