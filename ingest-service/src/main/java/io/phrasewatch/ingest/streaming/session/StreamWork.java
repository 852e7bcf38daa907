package io.phrasewatch.ingest.streaming.session;

import io.phrasewatch.catalog.SelectedTrackers;
import io.phrasewatch.detection.MessageDetection;
import io.phrasewatch.ingest.config.StreamingConfig;
import io.phrasewatch.ingest.streaming.audio.Recognition;
import io.phrasewatch.ingest.streaming.protocol.ClientFrameReader;
import io.phrasewatch.ingest.streaming.storage.StreamIntake;
import io.phrasewatch.ingest.streaming.storage.StreamLife;
import io.phrasewatch.ingest.submission.TrackerChoice;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What every stream works with. */
@ApplicationScoped
class StreamWork {

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final StreamingConfig config;
    private final ClientFrameReader frames;
    private final StreamLife life;
    private final StreamIntake intake;
    private final TrackerChoice choice;
    private final SelectedTrackers trackers;
    private final MessageDetection detection;
    private final Recognition recognition;
    private final Vertx vertx;

    StreamWork(StreamingConfig config, ClientFrameReader frames, StreamLife life, StreamIntake intake, TrackerChoice choice,
            SelectedTrackers trackers, MessageDetection detection, Recognition recognition, Vertx vertx) {
        this.config = config;
        this.frames = frames;
        this.life = life;
        this.intake = intake;
        this.choice = choice;
        this.trackers = trackers;
        this.detection = detection;
        this.recognition = recognition;
        this.vertx = vertx;
    }

    StreamingConfig config() {
        return config;
    }

    ClientFrameReader frames() {
        return frames;
    }

    StreamLife life() {
        return life;
    }

    StreamIntake intake() {
        return intake;
    }

    TrackerChoice choice() {
        return choice;
    }

    SelectedTrackers trackers() {
        return trackers;
    }

    MessageDetection detection() {
        return detection;
    }

    Recognition recognition() {
        return recognition;
    }

    /** Runs something when the client had time to do it first. */
    void later(Runnable task) {
        vertx.setTimer(GRACE.toMillis(), timer -> task.run());
    }
}
