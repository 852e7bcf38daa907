package io.phrasewatch.standalone;

import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.embedded.Ports;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.OptionalInt;

/**
 * The ports of one run, known to be free before anything starts.
 *
 * @param host  address the HTTP server binds
 * @param http  HTTP port
 * @param kafka Kafka's port on 127.0.0.1
 */
record SuitePorts(String host, int http, int kafka) {

    static final int USUAL_KAFKA = 9092;

    /** @throws BackendException naming the port that is taken */
    static SuitePorts claim(String host, int http, OptionalInt wishedKafka) {
        try {
            if (!Ports.isFree(InetAddress.getByName(host), http)) {
                throw new BackendException("port " + http + " is already in use; choose another with --port");
            }
        } catch (UnknownHostException e) {
            throw new BackendException("cannot bind " + host + ": unknown address", e);
        }
        return new SuitePorts(host, http, kafka(http, wishedKafka));
    }

    private static int kafka(int http, OptionalInt wished) {
        if (wished.isEmpty()) {
            return http != USUAL_KAFKA && Ports.isFree(USUAL_KAFKA) ? USUAL_KAFKA : Ports.free();
        }
        if (!Ports.isFree(wished.getAsInt())) {
            throw new BackendException("Kafka port " + wished.getAsInt()
                    + " is already in use; choose another with --kafka-port");
        }
        return wished.getAsInt();
    }

    /** How a process on this machine reaches the suite. */
    String url() {
        boolean anyAddress = host.equals("0.0.0.0") || host.equals("::");
        return "http://" + (anyAddress ? "localhost" : host) + ":" + http;
    }
}
