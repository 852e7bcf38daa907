package io.phrasewatch.worker.pipeline;

import io.phrasewatch.worker.config.WorkerConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tries a step until it works. What may pass (database, broker, tracker-service) is waited out however long it takes; what looks like a
 * defect of ours is tried a few times; what can never work is given up at once.
 */
@ApplicationScoped
class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final int TRIES_OF_A_DEFECT = 3;

    /** SQLSTATE classes that blame the data: data exception, constraint violated, program limit exceeded. */
    private static final Set<String> DATA_FAULTS = Set.of("22", "23", "54");

    private final WorkerConfig config;

    Patience(WorkerConfig config) {
        this.config = config;
    }

    /**
     * The step's result, sooner or later.
     *
     * @param name for the log
     * @param step makes a new try each time it is called
     * @return fails only with what trying again can not heal
     */
    <T> Uni<T> untilItWorks(String name, Supplier<Uni<T>> step) {
        Uni<T> tried = Uni.createFrom().deferred(step::get);
        Uni<T> told = tried.onFailure().invoke(failure -> warn(name, failure));
        Uni<T> somewhat = retry(told, Patience::looksLikeADefect, TRIES_OF_A_DEFECT);
        return retry(somewhat, Patience::mayPass, Long.MAX_VALUE);
    }

    private <T> Uni<T> retry(Uni<T> step, Predicate<Throwable> when, long times) {
        return step.onFailure(when).retry().withBackOff(config.firstRetry(), config.longestRetry()).atMost(times);
    }

    /** Whether the same try may work later. */
    static boolean mayPass(Throwable failure) {
        return !(failure instanceof RejectedBatchException) && !blamesTheData(failure) && !looksLikeADefect(failure)
                && !(failure instanceof IllegalStateException exhausted && looksLikeADefect(exhausted.getCause()));
    }

    private static boolean blamesTheData(Throwable failure) {
        return failure instanceof PgException refusal && refusal.getSqlState() != null
                && DATA_FAULTS.contains(refusal.getSqlState().substring(0, 2));
    }

    private static boolean looksLikeADefect(Throwable failure) {
        return failure instanceof NullPointerException || failure instanceof IllegalArgumentException
                || failure instanceof ClassCastException || failure instanceof IndexOutOfBoundsException
                || failure instanceof ArithmeticException || failure instanceof UnsupportedOperationException;
    }

    private static void warn(String name, Throwable failure) {
        if (!(failure instanceof RejectedBatchException)) {
            String state = failure instanceof PgException refusal ? " " + refusal.getSqlState() : "";
            LOG.warnf("%s failed: %s%s", name, failure.getClass().getName(), state);
        }
    }
}
