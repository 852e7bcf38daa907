package io.phrasewatch.ingest.media;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server with one file at {@link #address}. */
final class OneFileServer implements AutoCloseable {

    /** Without a permit nothing is answered. */
    final Semaphore mayAnswer = new Semaphore(1);

    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer server;

    OneFileServer(byte[] file) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean known = exchange.getRequestURI().getPath().equals("/file");
            calls.incrementAndGet();
            mayAnswer.acquireUninterruptibly();
            mayAnswer.release();
            exchange.sendResponseHeaders(known ? 200 : 404, known ? file.length : -1);
            if (known) {
                exchange.getResponseBody().write(file);
            }
            exchange.close();
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/file";
    }

    int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
