package io.phrasewatch.ingest.outbound;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.streams.Pipe;

/**
 * An answer whose body does not flow yet.
 *
 * @param head status and headers
 * @param body waits, and remembers how it ended should the connection break before somebody reads it
 */
record Answer(HttpClientResponse head, Pipe<Buffer> body) implements AutoCloseable {

    /** To be called on the event loop that brought the head, before anything of the body is there. */
    static Answer waiting(HttpClientResponse head) {
        return new Answer(head, head.pipe());
    }

    int status() {
        return head.statusCode();
    }

    /** A header, null when the answer has none of that name. */
    String header(String name) {
        return head.getHeader(name);
    }

    @Override
    public void close() {
        head.request().connection().close();
    }
}
