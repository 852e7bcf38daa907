/**
 * The command {@code topics}: makes the topics on a Kafka of the operator's own. Belongs here: words and the call. Does not belong here:
 * the list of topics; that is in contracts.
 */
package io.phrasewatch.standalone.topics;
