package io.phrasewatch.ingest.outbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves one file on this machine, as badly as the test wants; remembers the {@code Range} of every request. */
final class FileServer implements AutoCloseable {

    private static final String NO_RANGE = "none";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final byte[] file;

    /** What it does badly; all off at first. */
    volatile String etag = "\"v1\"";
    volatile int status = 200;
    volatile String location;
    volatile int breakAfter = Integer.MAX_VALUE;
    volatile int breaks;
    volatile boolean withoutLength;
    volatile boolean silent;

    FileServer(byte[] file) throws IOException {
        this.file = file.clone();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<String> ranges() {
        return List.copyOf(ranges);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? NO_RANGE : range);
        if (silent) {
            return;
        }
        if (location != null) {
            exchange.getResponseHeaders().add("Location", location);
        }
        if (status != 200) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().add("ETag", etag);
        boolean rest = range != null && etag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        send(exchange, rest ? Integer.parseInt(range.replaceAll("\\D", "")) : 0, rest);
    }

    private void send(HttpExchange exchange, int from, boolean rest) throws IOException {
        byte[] bytes = Arrays.copyOfRange(file, from, file.length);
        if (rest) {
            exchange.getResponseHeaders().add("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        }
        exchange.sendResponseHeaders(rest ? 206 : 200, withoutLength ? 0 : bytes.length);
        OutputStream out = exchange.getResponseBody();
        if (breaks > 0 && bytes.length > breakAfter) {
            breaks--;
            out.write(bytes, 0, breakAfter);
            out.flush();
            throw new IOException("breaks off");
        }
        out.write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
