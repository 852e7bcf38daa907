package io.phrasewatch.ingest.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** One port that listens on both loopback addresses, and counts who connects. */
final class PrivateSockets implements AutoCloseable {

    private final ServerSocket four;
    private final ServerSocket six;
    private final AtomicInteger connections = new AtomicInteger();

    PrivateSockets() throws IOException {
        four = new ServerSocket();
        four.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        six = new ServerSocket();
        listen(four);
        try {
            six.bind(new InetSocketAddress(InetAddress.getByName("::1"), four.getLocalPort()));
            listen(six);
        } catch (IOException machineWithoutIpv6) {
            six.close();
        }
    }

    int port() {
        return four.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    private void listen(ServerSocket server) {
        Thread thread = new Thread(() -> accept(server), "private-socket");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                connections.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        four.close();
        six.close();
    }
}
