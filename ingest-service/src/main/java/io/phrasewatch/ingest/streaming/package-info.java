/**
 * Live streams: WebSocket endpoints under all paths clients know, and who may open one.
 *
 * <p>Belongs here: the endpoints and their limits. Frames are in {@code protocol}, the life of a stream in {@code session}, what
 * survives the process in {@code storage}, sound in {@code audio}, threads in
 * {@code threads}.
 */
package io.phrasewatch.ingest.streaming;
