package io.phrasewatch.kit.retry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tries a step until it works. What may pass (database, broker, another service) is waited out however long it takes; what looks like a
 * defect of ours is tried a few times; what can never work is given up at once.
 */
@ApplicationScoped
public class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    private final RetryConfig config;

    public Patience(RetryConfig config) {
        this.config = config;
    }

    /**
     * The step's result, sooner or later.
     *
     * @param name for the log
     * @param step makes a new try each time it is called
     * @return fails only with what trying again can not heal
     */
    public <T> Uni<T> untilItWorks(String name, Supplier<Uni<T>> step) {
        Uni<T> tried = Uni.createFrom().deferred(step::get);
        Uni<T> told = tried.onFailure(Patience::isNews).invoke(failure -> LOG.warnf("%s failed: %s", name, Failures.describe(failure)));
        Uni<T> somewhat = retry(told, Failures::looksLikeADefect, config.repetitionsOfADefect());
        return retry(somewhat, Failures::mayPass, Long.MAX_VALUE);
    }

    /** How often a step was tried that was given up with this failure. */
    public int tries(Throwable failure) {
        return Failures.looksLikeADefect(cause(failure)) ? config.repetitionsOfADefect() + 1 : 1;
    }

    private <T> Uni<T> retry(Uni<T> step, Predicate<Throwable> when, long times) {
        return step.onFailure(when).retry().withBackOff(config.firstWait(), config.longestWait()).atMost(times);
    }

    private static boolean isNews(Throwable failure) {
        return Failures.mayPass(failure) || Failures.looksLikeADefect(failure);
    }

    /** A step given up after repetitions fails with an exception around its own. */
    private static Throwable cause(Throwable failure) {
        return failure instanceof IllegalStateException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
