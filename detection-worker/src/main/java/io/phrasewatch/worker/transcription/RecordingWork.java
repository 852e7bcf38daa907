package io.phrasewatch.worker.transcription;

import io.phrasewatch.contracts.MediaSubmitted;
import io.phrasewatch.contracts.Transcript;
import io.phrasewatch.speech.UnusableSpeechException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** The whole way of one recording, tried until it ends: with a transcript, with a reason why there is none, or because nobody wants it. */
@ApplicationScoped
class RecordingWork {

    private static final Logger LOG = Logger.getLogger(RecordingWork.class);

    private final IngestMediaClient ingest;
    private final Transcription transcription;
    private final TranscriptionConfig config;

    RecordingWork(IngestMediaClient ingest, Transcription transcription, TranscriptionConfig config) {
        this.ingest = ingest;
        this.transcription = transcription;
        this.config = config;
    }

    /**
     * Returns when the recording needs no further attention.
     *
     * @throws InterruptedException when this worker is to stop; the recording is to be taken up again
     */
    void complete(MediaSubmitted event) throws InterruptedException {
        Patience patience = new Patience(config.urlPatience());
        while (true) {
            try {
                attempt(event);
                return;
            } catch (RecordingGoneException e) {
                return;
            } catch (IngestUnavailableException e) {
                LOG.debugf("Recording of job %s waits: %s", event.jobId(), e.getMessage());
            } catch (SourceUnreachableException e) {
                patience.sourceFailed(e.getMessage(), System.nanoTime());
            } catch (RuntimeException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    LOG.warnf("Recording of job %s failed: %s", event.jobId(), e.getMessage());
                    patience.defect();
                }
            }
            if (patience.reason().isPresent() && giveUp(event, patience.reason().get())) {
                return;
            }
            Thread.sleep(patience.nextWaitMillis());
        }
    }

    private void attempt(MediaSubmitted event) {
        try (Lease lease = Lease.take(ingest, event.jobId(), config.heartbeat())) {
            try {
                work(event);
            } catch (UnusableSpeechException e) {
                ingest.giveUp(event.jobId(), e.getMessage());
            } catch (RuntimeException e) {
                throw lease.isGone() ? new RecordingGoneException() : e;
            }
        }
    }

    private void work(MediaSubmitted event) {
        try (WorkDirectory directory = WorkDirectory.make(config.directory())) {
            Path media = directory.path().resolve("media");
            ingest.download(event.jobId(), media);
            Transcript transcript = transcription.transcribe(media, event.speech(), directory.path());
            ingest.deliver(event.jobId(), transcript);
            LOG.infof("Recording of job %s has %d segments", event.jobId(), transcript.segments().size());
        }
    }

    private boolean giveUp(MediaSubmitted event, String reason) {
        try {
            ingest.giveUp(event.jobId(), reason);
            return true;
        } catch (IngestUnavailableException e) {
            return false;
        }
    }
}
