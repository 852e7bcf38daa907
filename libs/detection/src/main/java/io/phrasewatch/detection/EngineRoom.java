package io.phrasewatch.detection;

import io.phrasewatch.engine.DetectionEngine;
import io.phrasewatch.engine.EngineSettings;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Holds the one engine of the worker, opened before the first batch can arrive. A singleton because a proxy of it would open another.
 */
@Singleton
public class EngineRoom {

    private static final Logger LOG = Logger.getLogger(EngineRoom.class);

    private static final int BEFORE_MESSAGES_FLOW = 1;

    private final DetectionEngine engine;

    EngineRoom(EncoderConfig config) {
        this.engine = ConfiguredEncoder.of(config)
                .map(encoder -> DetectionEngine.open(EngineSettings.defaults(), encoder))
                .orElseGet(() -> DetectionEngine.open(EngineSettings.defaults()));
    }

    void open(@Observes @Priority(BEFORE_MESSAGES_FLOW) StartupEvent start) {
        LOG.infof("Detection engine %s is open", engine.version());
    }

    /** The engine; safe for all threads. */
    public DetectionEngine engine() {
        return engine;
    }

    @PreDestroy
    void close() {
        engine.close();
    }
}
