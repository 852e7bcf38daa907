package io.phrasewatch.e2e.chaos;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A client of live streams that may be rude: it sends as fast as it likes, and reads only when told to. */
final class StreamSocket implements WebSocket.Listener, AutoCloseable {

    /** The network broke the connection without a code. */
    static final int CUT = 1006;
    private static final int PATIENCE_SECONDS = 60;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Consumer<String> onFrame;
    private final boolean reads;
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    private StreamSocket(boolean reads, Consumer<String> onFrame) {
        this.reads = reads;
        this.onFrame = onFrame;
    }

    /**
     * Opens a socket.
     *
     * @param reads whether it reads from the beginning
     * @throws CompletionException when the server refuses the handshake
     */
    static StreamSocket open(URI address, String token, boolean reads, Consumer<String> onFrame) {
        return open(HTTP, address, token, reads, onFrame);
    }

    /** As {@link #open(URI, String, boolean, Consumer)}, with that client and hence its threads. */
    static StreamSocket open(HttpClient http, URI address, String token, boolean reads, Consumer<String> onFrame) {
        StreamSocket client = new StreamSocket(reads, onFrame);
        client.socket = http.newWebSocketBuilder().header("X-API-KEY", token).buildAsync(address, client).join();
        return client;
    }

    /** Sends text; answers whether the socket was still open. */
    boolean send(String frame) {
        return isOpen() && succeeds(socket.sendText(frame, true));
    }

    /** Sends sound; answers whether the socket was still open. */
    boolean send(byte[] sound) {
        return isOpen() && succeeds(socket.sendBinary(ByteBuffer.wrap(sound), true));
    }

    private static boolean succeeds(CompletableFuture<WebSocket> sent) {
        try {
            sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException closed) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** Begins to read after all. */
    void read() {
        socket.request(Long.MAX_VALUE);
    }

    /** Code the server closed with, {@link #CUT} for none, 0 while it has not. */
    int closedWith(int seconds) {
        try {
            return closed.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException stillOpen) {
            return 0;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            onFrame.accept(part.toString());
            part.setLength(0);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(CUT);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
