package io.phrasewatch.ingest.outbound;

import io.phrasewatch.ingest.outbound.Deadline.InterruptedFetch;
import io.phrasewatch.ingest.outbound.FetchFailedException.Reason;
import io.vertx.core.file.FileSystemException;
import java.io.IOException;
import java.net.URI;

/** One fetch from beginning to end: asks again for the rest when a connection breaks, a bounded number of times. */
final class Download {

    private final Hops hops;
    private final Reception reception;
    private final int interruptions;

    Download(Hops hops, Reception reception, int interruptions) {
        this.hops = hops;
        this.reception = reception;
        this.interruptions = interruptions;
    }

    FetchedFile run(URI source) {
        try {
            return attempts(source);
        } catch (FetchFailedException failure) {
            if (!failure.reason().isPassing()) {
                reception.file().discard();
            }
            throw failure;
        } catch (IOException | FileSystemException storage) {
            throw new FetchFailedException(Reason.NOT_STORED);
        }
    }

    private FetchedFile attempts(URI source) throws IOException {
        for (int broken = 0; broken <= interruptions; ) {
            try {
                return attempt(source);
            } catch (InterruptedFetch brokenOff) {
                broken++;
            }
        }
        throw new FetchFailedException(Reason.UNREACHABLE);
    }

    /** Redirects are gone through again each time: the address they lead to may be good for a short time only. */
    private FetchedFile attempt(URI source) throws InterruptedFetch, IOException {
        try (Answer answer = hops.open(source, reception.requestHeaders())) {
            return reception.receive(answer);
        }
    }
}
