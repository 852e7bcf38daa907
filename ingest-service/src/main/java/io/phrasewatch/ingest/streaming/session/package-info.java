/**
 * The life of a stream in this process: who is connected, what their frames cause, who is told.
 *
 * <p>One {@link io.phrasewatch.ingest.streaming.session.LiveStream} per connection id; its frames are worked on one after another, on
 * the threads of {@link io.phrasewatch.ingest.streaming.threads.StreamThreads}, never on an event loop. Does not belong here: JSON
 * (protocol), SQL (storage), decoding sound (audio).
 */
package io.phrasewatch.ingest.streaming.session;
