package io.phrasewatch.ingest.streaming;

import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import org.jboss.logging.Logger;

/**
 * The framework's count of requests under way, which a stop waits for. It counts an upgrade as a request and never as done, so a process
 * that ever had a live stream would wait in vain at its stop: whoever sees a socket close says so here.
 */
final class RequestCount {

    private static final Logger LOG = Logger.getLogger(RequestCount.class);

    private RequestCount() {
    }

    /** Says that nothing more comes of a request. Where the framework has no such method any more, a stop takes longer and that is all. */
    static void done(HttpServerRequest request) {
        QuarkusRequestWrapper counted = QuarkusRequestWrapper.get(request);
        if (counted == null) {
            return;
        }
        try {
            Method done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
            done.setAccessible(true);
            done.invoke(counted);
        } catch (ReflectiveOperationException | InaccessibleObjectException changed) {
            LOG.debugf("A closed socket goes on being counted: %s", changed.getClass().getName());
        }
    }
}
