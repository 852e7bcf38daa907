package io.phrasewatch.ingest.outbound;

import io.phrasewatch.ingest.outbound.FetchFailedException.Reason;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.WriteStream;

/** A file that refuses to grow beyond its limit. Every failure is a {@link FetchFailedException}. Ignores what comes after its end. */
final class LimitedFile implements WriteStream<Buffer> {

    private final AsyncFile file;
    private final long limit;
    private long length;
    private volatile boolean ended;

    /**
     * Goes on where the file ends.
     *
     * @param length bytes it has already
     * @param limit  most bytes it may have
     */
    LimitedFile(AsyncFile file, long length, long limit) {
        this.file = file.setWritePos(length);
        this.length = length;
        this.limit = limit;
    }

    @Override
    public Future<Void> write(Buffer data) {
        length += data.length();
        return length > limit || ended
                ? Future.failedFuture(new FetchFailedException(Reason.TOO_LARGE))
                : file.write(data).recover(LimitedFile::notStored);
    }

    @Override
    public void write(Buffer data, Handler<AsyncResult<Void>> handler) {
        write(data).onComplete(handler);
    }

    @Override
    public void end(Handler<AsyncResult<Void>> handler) {
        ended = true;
        file.close().recover(LimitedFile::notStored).onComplete(handler);
    }

    @Override
    public LimitedFile exceptionHandler(Handler<Throwable> handler) {
        if (!ended) {
            file.exceptionHandler(handler);
        }
        return this;
    }

    @Override
    public LimitedFile setWriteQueueMaxSize(int maxSize) {
        if (!ended) {
            file.setWriteQueueMaxSize(maxSize);
        }
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return !ended && file.writeQueueFull();
    }

    @Override
    public LimitedFile drainHandler(Handler<Void> handler) {
        if (!ended) {
            file.drainHandler(handler);
        }
        return this;
    }

    private static Future<Void> notStored(Throwable failure) {
        return Future.failedFuture(new FetchFailedException(Reason.NOT_STORED));
    }
}
