package io.phrasewatch.kit.health;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.jboss.logging.Logger;

/**
 * Liveness: whether the machine's clock was set back. Clients of Kafka wait by the wall clock, so those that waited for something then would
 * wait until the old time comes round again; a new process does not. Nothing is lost by the restart this asks for.
 */
@Liveness
@ApplicationScoped
public class ClockCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ClockCheck.class);
    /** Longer than clocks are corrected in daily use, shorter than a consumer may be silent. */
    private static final long MOST_MILLIS = Duration.ofSeconds(30).toMillis();
    private static final long NANOS = Duration.ofMillis(1).toNanos();

    private final LongSupplier wallMillis;
    private final LongSupplier steadyNanos;
    private long furthest = Long.MIN_VALUE;
    private boolean told;

    ClockCheck() {
        this(System::currentTimeMillis, System::nanoTime);
    }

    ClockCheck(LongSupplier wallMillis, LongSupplier steadyNanos) {
        this.wallMillis = wallMillis;
        this.steadyNanos = steadyNanos;
    }

    void start(@Observes StartupEvent started) {
        call();
    }

    /** Down from the first look after the clock was set back, until the process is started again or the clock is right again. */
    @Override
    public synchronized HealthCheckResponse call() {
        long ahead = wallMillis.getAsLong() - steadyNanos.getAsLong() / NANOS;
        furthest = Math.max(furthest, ahead);
        boolean alive = furthest - ahead <= MOST_MILLIS;
        if (!alive && !told) {
            LOG.errorf("The clock was set back by %d s. Start the process again: its Kafka clients wait for the old time",
                    Duration.ofMillis(furthest - ahead).toSeconds());
            told = true;
        }
        return HealthCheckResponse.named("clock").status(alive).build();
    }
}
