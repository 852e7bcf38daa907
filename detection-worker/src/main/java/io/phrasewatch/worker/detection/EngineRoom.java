package io.phrasewatch.worker.detection;

import io.phrasewatch.engine.DetectionEngine;
import io.phrasewatch.engine.EngineSettings;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Holds the one engine of the worker, opened at start so that the first batch does not wait for it. */
@ApplicationScoped
public class EngineRoom {

    private static final Logger LOG = Logger.getLogger(EngineRoom.class);

    private final DetectionEngine engine = DetectionEngine.open(EngineSettings.defaults());

    void open(@Observes StartupEvent start) {
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
