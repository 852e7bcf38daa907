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
    private static final long FIRST_WAIT_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 10_000;
    private static final int TRIES_OF_A_DEFECT = 3;
    private static final String DEFECT = "The recording could not be transcribed.";

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
        long wait = FIRST_WAIT_MILLIS;
        int defects = 0;
        while (true) {
            try {
                attempt(event);
                return;
            } catch (RecordingGoneException e) {
                return;
            } catch (IngestUnavailableException e) {
                LOG.debugf("Recording of job %s waits: %s", event.jobId(), e.getMessage());
            } catch (RuntimeException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    LOG.warnf("Recording of job %s failed: %s", event.jobId(), e.getMessage());
                    defects++;
                }
            }
            Thread.sleep(wait);
            wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
            if (defects >= TRIES_OF_A_DEFECT && giveUp(event)) {
                return;
            }
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

    private boolean giveUp(MediaSubmitted event) {
        try {
            ingest.giveUp(event.jobId(), DEFECT);
            return true;
        } catch (IngestUnavailableException e) {
            return false;
        }
    }
}
