package io.phrasewatch.standalone;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.concurrent.atomic.AtomicInteger;

/** One run of the suite, from the first check to the last server down. */
final class Suite {

    private static final System.Logger LOG = System.getLogger(Suite.class.getName());

    private final UpOptions options;
    private final Class<? extends QuarkusApplication> whenReady;

    /** @param whenReady what runs once every service answers; the suite stops when it returns */
    Suite(UpOptions options, Class<? extends QuarkusApplication> whenReady) {
        this.options = options;
        this.whenReady = whenReady;
    }

    /**
     * Blocks until the suite is stopped.
     *
     * @return exit code of the process
     */
    int run() {
        try (DataDirectory data = DataDirectory.open(options.data())) {
            SuitePorts ports = SuitePorts.claim(bindAddress(), options.port(), options.kafkaPort());
            try (StopSignal stop = StopSignal.listen(); SuiteBackends backends = SuiteBackends.start(data, ports.kafka())) {
                if (stop.given()) {
                    return 0;
                }
                SuiteConfig.of(options, ports, data, backends).apply();
                ReadyNotice.prepare(ports, data, backends, options);
                return runServices(ports, stop);
            }
        }
    }

    /** The default of application.properties, or what the operator set over it. */
    private static String bindAddress() {
        String property = System.getProperty("quarkus.http.host", System.getenv("QUARKUS_HTTP_HOST"));
        return property == null || property.isBlank() ? "127.0.0.1" : property;
    }

    /** Without a handler of its own Quarkus would end the JVM before the servers are down. */
    private int runServices(SuitePorts ports, StopSignal stop) {
        AtomicInteger exitCode = new AtomicInteger();
        String[] arguments = {String.valueOf(ports.http()), options.data().toString()};
        Quarkus.run(whenReady, (code, failure) -> {
            exitCode.set(code);
            // asked to stop in the middle of the start, Quarkus reports that as a failure
            if (failure != null && !stop.given()) {
                LOG.log(System.Logger.Level.ERROR, "the services did not start", failure);
            }
        }, arguments);
        return exitCode.get();
    }
}
