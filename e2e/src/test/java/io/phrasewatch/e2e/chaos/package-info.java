/**
 * Harnesses that break the suite on purpose and count afterwards: {@code ./phrasewatch chaos NAME}. Each runs the packaged services as
 * processes against a PostgreSQL and a Kafka that can be killed too; {@code docs/reliability.md} says what each must show.
 *
 * <p>Belongs here: faults, load, and the comparison of what was accepted with what is there. Does not belong here: what an answer looks
 * like (the contract tests).
 */
package io.phrasewatch.e2e.chaos;
