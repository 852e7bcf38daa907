package io.phrasewatch.kit.metrics;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Keeps names of classes out of the figures, which whoever reaches a service's port can read: a connection's error is counted by port alone. */
@Singleton
public class NoClassNames {

    @Produces
    @Singleton
    MeterFilter noClassNames() {
        return MeterFilter.ignoreTags("class", "exception");
    }
}
