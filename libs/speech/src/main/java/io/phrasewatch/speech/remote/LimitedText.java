package io.phrasewatch.speech.remote;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Receives a body as text and refuses to grow beyond its limit. */
final class LimitedText implements BodySubscriber<String> {

    private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
    private Flow.Subscription source;
    private long left;

    /** @param bytes most that are received; one more and the body fails with an IOException */
    LimitedText(long bytes) {
        this.left = bytes;
    }

    @Override
    public CompletionStage<String> getBody() {
        return text.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        text.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> piece) {
        left -= piece.stream().mapToLong(ByteBuffer::remaining).sum();
        if (left < 0) {
            source.cancel();
            text.onError(new IOException("the body is too long"));
        } else {
            text.onNext(piece);
        }
    }

    @Override
    public void onError(Throwable failure) {
        text.onError(failure);
    }

    @Override
    public void onComplete() {
        text.onComplete();
    }
}
