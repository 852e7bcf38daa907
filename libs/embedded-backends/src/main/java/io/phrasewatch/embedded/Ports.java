package io.phrasewatch.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Questions about TCP ports of the loopback interface. */
public final class Ports {

    private static final int FIRST = 15_000;
    private static final int BEHIND_LAST = 32_000;
    private static final int ATTEMPTS = 100;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {
    }

    /**
     * A port nobody listens on at the moment of the call. It lies below those that systems give to outgoing connections (32768 and up on
     * Linux, 49152 and up elsewhere): one of these could be gone again before a server binds it. Not given twice by one process as long as
     * there are others.
     */
    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, BEHIND_LAST);
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
        return anyFree();
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a server could listen on {@code port} now; connections of an earlier server that linger do not count. */
    public static boolean isFree(int port) {
        return isFree(InetAddress.getLoopbackAddress(), port);
    }

    /** As {@link #isFree(int)}, for the address the server is going to bind. */
    public static boolean isFree(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * @param port 0 for any free one
     * @param what who needs it, as the error shall name it, e.g. {@code Kafka}
     * @return {@code port}, or a free one
     * @throws BackendException when somebody else listens there
     */
    public static int require(int port, String what) {
        if (port == 0) {
            return free();
        }
        if (!isFree(port)) {
            throw new BackendException(what + " port " + port + " is already in use");
        }
        return port;
    }
}
