package io.phrasewatch.ingest.media;

import io.phrasewatch.ingest.outbound.FetchFailedException;
import io.phrasewatch.ingest.outbound.FetchLimits;
import io.phrasewatch.ingest.outbound.GuardedFetch;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.media.KeptFile;
import io.phrasewatch.media.MediaFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Has a recording's file at hand, fetched from its URL where it is not there yet. Blocks while it arrives. */
@ApplicationScoped
class RecordingFetch {

    private final MediaFiles files;
    private final GuardedFetch fetch;
    private final FetchLimits limits;
    /** Names of files that are being fetched; two workers may ask for one when the first has lost its lease meanwhile. */
    private final Set<String> arriving = ConcurrentHashMap.newKeySet();

    RecordingFetch(MediaFiles files, GuardedFetch fetch, MediaConfig config) {
        this.files = files;
        this.fetch = fetch;
        this.limits = new FetchLimits(config.maxBytes(), config.fetchTime());
    }

    /**
     * Returns when the file is there, whole.
     *
     * @throws ApiException 422 with the sentence for the client when it can never be had, 424 with one when its server does not give it
     *                      now, 409 while it arrives for somebody else, 503 when it can not be stored
     */
    void bring(Recording recording) {
        try {
            if (!files.has(recording.fileName())) {
                fetchAlone(recording);
            }
        } catch (IOException e) {
            throw Upload.notStored();
        }
    }

    /** The file, opened; it was {@linkplain #bring brought} before. */
    KeptFile open(Recording recording) {
        try {
            return files.open(recording.fileName());
        } catch (IOException e) {
            throw Upload.notStored();
        }
    }

    /** Removes a file that nobody wants any more; where that fails the sweeper does it later. */
    void discard(Recording recording) {
        try {
            files.delete(recording.fileName());
        } catch (IOException e) {
            // it is still there for the sweeper
        }
    }

    private void fetchAlone(Recording recording) throws IOException {
        if (!arriving.add(recording.fileName())) {
            throw new ApiException(MediaError.RECORDING_TAKEN);
        }
        try {
            if (!files.has(recording.fileName())) {
                fetch(recording);
            }
        } finally {
            arriving.remove(recording.fileName());
        }
    }

    private void fetch(Recording recording) throws IOException {
        if (recording.sourceUrl() == null) {
            throw new ApiException(MediaError.RECORDING_UNUSABLE, "The file is lost.");
        }
        Path arriving = files.gathering(recording.fileName());
        try {
            fetch.fetch(URI.create(recording.sourceUrl()), arriving, limits);
            requireMedia(arriving);
            files.keep(recording.fileName());
        } catch (FetchFailedException e) {
            throw refusal(e);
        }
    }

    private static ApiException refusal(FetchFailedException failure) {
        return switch (failure.reason()) {
            case UNREACHABLE -> new ApiException(MediaError.RECORDING_OUT_OF_REACH, failure.getMessage());
            case NOT_STORED, CANCELLED -> Upload.notStored();
            default -> new ApiException(MediaError.RECORDING_UNUSABLE, failure.getMessage());
        };
    }

    private static void requireMedia(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] head = bytes.readNBytes(FileSignature.LENGTH);
            if (!FileSignature.isMedia(head)) {
                throw new ApiException(MediaError.RECORDING_UNUSABLE, MediaError.NOT_MEDIA.template() + ".");
            }
        }
    }
}
