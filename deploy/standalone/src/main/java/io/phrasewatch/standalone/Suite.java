package io.phrasewatch.standalone;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.atomic.AtomicInteger;

/** One run of the suite, from the first check to the last server down. */
final class Suite {

    private final UpOptions options;

    Suite(UpOptions options) {
        this.options = options;
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
                return runServices();
            }
        }
    }

    /** The default of application.properties, or what the operator set over it. */
    private static String bindAddress() {
        String property = System.getProperty("quarkus.http.host", System.getenv("QUARKUS_HTTP_HOST"));
        return property == null || property.isBlank() ? "127.0.0.1" : property;
    }

    /** Without a handler of its own Quarkus would end the JVM before the servers are down. */
    private static int runServices() {
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(ReadyNotice.class, (code, failure) -> exitCode.set(code));
        return exitCode.get();
    }
}
