package io.phrasewatch.kit.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** Counts records put aside as {@code phrasewatch.dead.letters}, by the topic they went to; known to scrapers, as zero, from the start. */
public final class DeadLetterCounter {

    private final Counter counter;

    private DeadLetterCounter(Counter counter) {
        this.counter = counter;
    }

    /** The counter of a dead-letter topic. */
    public static DeadLetterCounter of(String topic) {
        return new DeadLetterCounter(Counter.builder("phrasewatch.dead.letters")
                .description("records that can never be used, put aside")
                .tag("topic", topic)
                .register(Metrics.globalRegistry));
    }

    /** One more. */
    public void increment() {
        counter.increment();
    }
}
