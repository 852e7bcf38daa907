/**
 * Where PostgreSQL and Kafka of a test run come from: containers or embedded, chosen in
 * {@link io.phrasewatch.testkit.backend.BackendChoice} and nowhere else, started once per JVM.
 */
package io.phrasewatch.testkit.backend;
