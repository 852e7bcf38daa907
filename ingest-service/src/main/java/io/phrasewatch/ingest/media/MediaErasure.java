package io.phrasewatch.ingest.media;

import io.phrasewatch.ingest.conversation.ConversationBelongings;
import io.phrasewatch.media.MediaFiles;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Erases recordings: when their time is over, with their conversation, and files that no recording has. */
@ApplicationScoped
class MediaErasure implements ConversationBelongings {

    private static final Logger LOG = Logger.getLogger(MediaErasure.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    /** Listing all files may take long, and cost money. */
    private static final Duration ORPHAN_INTERVAL = Duration.ofHours(1);
    /** A file this old belongs to no request that is still running. */
    private static final Duration ORPHANED = Duration.ofHours(6);

    private final RecordingStore recordings;
    private final MediaFiles files;
    private final Duration keepFor;

    MediaErasure(RecordingStore recordings, MediaFiles files, MediaConfig config) {
        this.recordings = recordings;
        this.files = files;
        this.keepFor = config.keepFor();
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(INTERVAL.toMillis(), tick -> run(eraseDue()));
        vertx.setPeriodic(ORPHAN_INTERVAL.toMillis(), ORPHAN_INTERVAL.toMillis(), tick -> run(eraseOrphans()));
        run(inStore(() -> {
            MediaFilesProducer.check(files);
            return null;
        }));
    }

    private static void run(Uni<Void> work) {
        work.subscribe().with(
                done -> { },
                failure -> LOG.warnf("Recordings stay for now: %s", failure.getClass().getSimpleName()));
    }

    @Override
    public Uni<Void> erase(String conversationId) {
        return recordings.endAll(conversationId, keepFor).chain(this::eraseDue);
    }

    Uni<Void> eraseDue() {
        return recordings.due(keepFor).chain(this::erase);
    }

    private Uni<Void> erase(List<String> fileNames) {
        return Multi.createFrom().iterable(fileNames)
                .onItem().transformToUniAndConcatenate(name -> delete(name).chain(() -> recordings.forget(name)))
                .onItem().ignoreAsUni();
    }

    Uni<Void> eraseOrphans() {
        return inStore(() -> {
            Instant orphaned = Instant.now().minus(ORPHANED);
            files.dropUnfinished(orphaned);
            return files.olderThan(orphaned);
        })
                .chain(old -> recordings.known(old).map(known -> old.stream().filter(name -> !known.contains(name)).toList()))
                .chain(orphans -> Multi.createFrom().iterable(orphans)
                        .onItem().transformToUniAndConcatenate(this::delete)
                        .onItem().ignoreAsUni());
    }

    private Uni<Void> delete(String name) {
        return inStore(() -> {
            files.delete(name);
            return null;
        });
    }

    private static <T> Uni<T> inStore(StoreWork<T> work) {
        return Uni.createFrom().item(() -> {
            try {
                return work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Work that the store may refuse. */
    private interface StoreWork<T> {

        T run() throws IOException;
    }
}
