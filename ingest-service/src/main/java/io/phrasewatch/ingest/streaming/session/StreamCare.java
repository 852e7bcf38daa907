package io.phrasewatch.ingest.streaming.session;

import io.phrasewatch.ingest.config.StreamingConfig;
import io.phrasewatch.ingest.streaming.storage.StoredStream;
import io.phrasewatch.ingest.streaming.storage.StreamLife;
import io.phrasewatch.ingest.streaming.threads.OrderedTasks;
import io.phrasewatch.ingest.streaming.threads.StreamThreads;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks after streams from time to time: holds those in use, ends those nobody came back to, notices who vanished. */
@ApplicationScoped
class StreamCare {

    private static final Logger LOG = Logger.getLogger(StreamCare.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    /** Rounds between two extensions of a lease, which lasts three times as long. */
    private static final int ROUNDS_TO_HOLD = 20;
    private static final int ROUNDS_TO_EXPIRE = 3;
    /** Of so many pings, and of all else in their time, one is answered, or the client is gone. */
    private static final int PINGS_TO_ANSWER = 3;

    private final Streams streams;
    private final StreamLife life;
    private final StreamingConfig config;
    private final OrderedTasks tasks;
    private volatile boolean busy;
    private long round;

    StreamCare(Streams streams, StreamLife life, StreamingConfig config, StreamThreads threads) {
        this.streams = streams;
        this.life = life;
        this.config = config;
        this.tasks = threads.serving();
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(ROUND.toMillis(), timer -> beginRound());
    }

    private void beginRound() {
        if (!busy) {
            busy = true;
            tasks.add(this::lookAround);
        }
    }

    private void lookAround() {
        try {
            Instant silent = Instant.now().minus(config.pingInterval().multipliedBy(PINGS_TO_ANSWER));
            streams.all().forEach(stream -> stream.audience().closeSilentSince(silent));
            streams.all().forEach(this::endPausesAndIdling);
            if (round % ROUNDS_TO_HOLD == 0) {
                hold();
            }
            if (round % ROUNDS_TO_EXPIRE == 0) {
                life.expired().await().atMost(config.completionWait()).forEach(this::endExpired);
            }
        } catch (RuntimeException failure) {
            LOG.debugf("A round over the streams failed: %s", failure.getClass().getName());
        } finally {
            round++;
            busy = false;
        }
    }

    private void endPausesAndIdling(LiveStream stream) {
        Instant now = Instant.now();
        stream.audience().participants().stream().filter(participant -> participant.isPausedTooLong(now))
                .forEach(participant -> participant.socket().close(CloseWith.NORMAL, "the pause is over"));
        if (stream.lastHeard().plus(config.idleTimeout()).isBefore(now) && !stream.audience().participants().isEmpty()) {
            stream.add(stream::endIdle);
        }
    }

    private void hold() {
        List<UUID> ids = streams.all().stream().filter(stream -> !stream.audience().speaking().isEmpty())
                .flatMap(stream -> stream.talk().stored().stream()).map(StoredStream::id).toList();
        if (!ids.isEmpty()) {
            life.hold(ids).await().atMost(config.completionWait());
        }
    }

    private void endExpired(StoredStream stream) {
        if (life.endExpired(stream).await().atMost(config.completionWait())) {
            streams.find(stream.key()).ifPresent(live -> live.add(() -> live.audience().completed(stream.conversationId())));
        }
    }
}
