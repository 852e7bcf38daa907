/**
 * Recordings on their way to text: taken from ingest-service, decoded, recognised, brought back as a transcript, which ingest-service
 * makes ordinary message batches of.
 *
 * <p>Belongs here: taking work, doing it apart from everything else, doing it again after a failure that passes. Does not belong here:
 * recognisers and decoders (library speech), the files' home (ingest-service).
 */
package io.phrasewatch.worker.transcription;
