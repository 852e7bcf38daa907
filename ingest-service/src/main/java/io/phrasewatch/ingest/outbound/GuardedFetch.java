package io.phrasewatch.ingest.outbound;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;

/**
 * Fetches files from addresses that clients name, into a file and never into memory. Every hop of a redirect is checked by
 * {@link MediaTargets} and the connection goes to the very address that was checked; a broken connection is resumed by {@code Range}.
 */
@Singleton
public class GuardedFetch {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int MOST_CONNECTIONS = 64;

    private final MediaTargets targets;
    private final FetchConfig config;
    private final Vertx vertx;
    private final HttpClient client;

    GuardedFetch(MediaTargets targets, FetchConfig config, Vertx vertx) {
        this.targets = targets;
        this.config = config;
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout((int) Math.max(1, config.patience().toSeconds())));
    }

    void stop(@Observes ShutdownEvent event) {
        client.close();
    }

    /**
     * Fetches a file whole. Blocks the calling thread, which must be a worker's; interrupting it ends the fetch.
     *
     * @param source as {@link TargetUrl} reads it
     * @param file   where to, in a directory that exists. What an earlier call that failed has left there for the same source is
     *               completed if the other side allows; until this method returns the file is not whole
     * @param limits size and time
     * @throws FetchFailedException with the reason; the bytes so far stay when a later call may complete them, otherwise they are removed
     */
    public FetchedFile fetch(URI source, Path file, FetchLimits limits) {
        Deadline deadline = new Deadline(limits.time());
        Hops hops = new Hops(targets, client, config.redirects(), deadline);
        return new Download(hops, new Reception(vertx, new PartialFile(file), limits.bytes(), deadline), config.interruptions()).run(source);
    }

    /** Removes a file and what a failed fetch has left beside it. */
    public void discard(Path file) {
        new PartialFile(file).discard();
    }
}
