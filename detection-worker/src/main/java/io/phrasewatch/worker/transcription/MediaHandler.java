package io.phrasewatch.worker.transcription;

import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.MalformedEventException;
import io.phrasewatch.contracts.MediaSubmitted;
import io.phrasewatch.worker.pipeline.BatchDeadLetters;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Takes recordings from {@code ingest.media.v1}, several at a time, on threads of their own. A record is acknowledged when its recording
 * has ended; after a crash it comes again. While all threads are busy the consumer pauses and goes on polling, so it keeps its partitions.
 */
@ApplicationScoped
class MediaHandler {

    private static final Logger LOG = Logger.getLogger(MediaHandler.class);

    /** Nobody works on one recording for so long. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Multi<Message<byte[]>> recordings;
    private final RecordingWork work;
    private final BatchDeadLetters deadLetters;
    private final TranscriptionConfig config;
    private final ExecutorService threads;

    MediaHandler(@Channel("worker-media") Multi<Message<byte[]>> recordings, RecordingWork work, BatchDeadLetters deadLetters,
            TranscriptionConfig config) {
        this.recordings = recordings;
        this.work = work;
        this.deadLetters = deadLetters;
        this.config = config;
        AtomicInteger count = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(config.jobsAtOnce(), task -> {
            Thread thread = new Thread(task, "transcription-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    void start(@Observes StartupEvent event) {
        WorkDirectory.removeOld(config.directory(), LEFT_BEHIND);
        recordings.onItem().transformToUni(this::handle).merge(config.jobsAtOnce()).subscribe().with(
                done -> { },
                failure -> LOG.errorf("No more recordings are taken: %s", failure.getClass().getName()));
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    private Uni<Void> handle(Message<byte[]> message) {
        MediaSubmitted recording;
        try {
            recording = read(message.getPayload());
        } catch (MalformedEventException e) {
            return putAside(message, e.getMessage()).chain(() -> Uni.createFrom().completionStage(message.ack()));
        }
        return Uni.createFrom().completionStage(() -> CompletableFuture.runAsync(() -> complete(recording, message), threads));
    }

    /** When this worker stops in the middle, the record is left as it is. */
    private void complete(MediaSubmitted recording, Message<byte[]> message) {
        try {
            work.complete(recording);
            message.ack().toCompletableFuture().join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf("A recording could not be acknowledged: %s", e.getClass().getName());
        }
    }

    static MediaSubmitted read(byte[] value) {
        if (!(EventCodec.decodeRecord(value).data() instanceof MediaSubmitted recording)) {
            throw new MalformedEventException("the event is no recording");
        }
        if (recording.jobId() == null || recording.speech() == null || recording.speech().customVocabulary() == null
                || recording.speech().channels() == null) {
            throw new MalformedEventException("\"jobId\" and \"speech\" are required");
        }
        try {
            UUID.fromString(recording.jobId());
            return recording;
        } catch (IllegalArgumentException e) {
            throw new MalformedEventException("\"jobId\" must be a UUID");
        }
    }

    @SuppressWarnings("unchecked")
    private Uni<Void> putAside(Message<byte[]> message, String reason) {
        ConsumerRecord<byte[], byte[]> record = message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow().getRecord();
        return deadLetters.add(record, reason);
    }
}
