/**
 * Submissions that backends write to Kafka in place of a request. Belongs here: the reading of such records and the answers to them. What a
 * submission may say and how it is stored is {@code submission}'s business, the same for REST.
 */
package io.phrasewatch.ingest.intake;
