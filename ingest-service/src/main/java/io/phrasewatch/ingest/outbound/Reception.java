package io.phrasewatch.ingest.outbound;

import io.phrasewatch.ingest.outbound.Deadline.InterruptedFetch;
import io.phrasewatch.ingest.outbound.FetchFailedException.Reason;
import io.vertx.core.Vertx;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the body of an answer into the file: from its start, or behind the bytes that are there when the answer continues them. */
final class Reception {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final Set<Integer> PASSING_REFUSALS = Set.of(408, 425, 429);

    private final Vertx vertx;
    private final PartialFile file;
    private final long limit;
    private final Deadline deadline;

    Reception(Vertx vertx, PartialFile file, long limit, Deadline deadline) {
        this.vertx = vertx;
        this.file = file;
        this.limit = limit;
        this.deadline = deadline;
    }

    /** The file as far as it is here. */
    PartialFile file() {
        return file;
    }

    /** What to ask with: for the rest of the version whose beginning is here, otherwise for all. */
    Map<String, String> requestHeaders() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "Phrasewatch/1");
        headers.put("Accept", "*/*");
        headers.put("Accept-Encoding", "identity");
        Optional<String> version = file.version();
        if (version.isPresent()) {
            headers.put("Range", "bytes=" + file.length() + "-");
            headers.put("If-Range", version.get());
        }
        return headers;
    }

    /** The file when the answer completes it. */
    FetchedFile receive(Answer answer) throws InterruptedFetch, IOException {
        switch (answer.status()) {
            case OK -> file.begin(version(answer));
            case PARTIAL -> requireContinuation(answer);
            case RANGE_NOT_SATISFIABLE -> throw startAgain();
            default -> throw refusal(answer.status());
        }
        long before = file.length();
        if (announced(answer) > limit - before) {
            throw new FetchFailedException(Reason.TOO_LARGE);
        }
        AsyncFile target = vertx.fileSystem().openBlocking(file.path().toString(), new OpenOptions());
        deadline.await(answer.body().to(new LimitedFile(target, before, limit)));
        file.complete();
        return new FetchedFile(file.length(), Optional.ofNullable(answer.header("Content-Type")));
    }

    private void requireContinuation(Answer answer) throws InterruptedFetch, IOException {
        String range = answer.header("Content-Range");
        if (file.version().isEmpty() || range == null || !range.startsWith("bytes " + file.length() + "-")) {
            throw startAgain();
        }
    }

    private InterruptedFetch startAgain() {
        file.discard();
        return new InterruptedFetch(null);
    }

    private static FetchFailedException refusal(int status) {
        return PASSING_REFUSALS.contains(status) || status >= 500
                ? new FetchFailedException(Reason.UNREACHABLE)
                : new FetchFailedException(Reason.ANSWERED, status);
    }

    /** Bytes that will come, 0 when the answer does not say. */
    private static long announced(Answer answer) {
        try {
            return Long.parseLong(answer.header("Content-Length"));
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }

    /** What a later request can name the same bytes by; a weak tag can not. */
    private static Optional<String> version(Answer answer) {
        return Optional.ofNullable(answer.header("ETag")).filter(tag -> tag.startsWith("\""))
                .or(() -> Optional.ofNullable(answer.header("Last-Modified")));
    }
}
