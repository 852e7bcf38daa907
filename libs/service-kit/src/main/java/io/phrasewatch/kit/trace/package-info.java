/**
 * How a trace outlives the transaction: from the request into the event, and from the event into Kafka's headers when it is sent. With
 * tracing off all of it does nothing.
 */
package io.phrasewatch.kit.trace;
