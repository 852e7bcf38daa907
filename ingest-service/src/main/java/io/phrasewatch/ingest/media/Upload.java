package io.phrasewatch.ingest.media;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.media.ArrivingFile;
import io.phrasewatch.media.MediaFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/** Takes request bodies to where recordings are kept, a piece at a time. Blocks. */
@ApplicationScoped
class Upload {

    private static final int RETRY_AFTER_SECONDS = 10;
    private static final int STORE_AFTER_SECONDS = 30;
    private static final int PIECE = 64 * 1024;

    private final MediaFiles files;
    private final long maxBytes;
    private final Semaphore places;

    Upload(MediaFiles files, MediaConfig config) {
        this.files = files;
        this.maxBytes = config.maxBytes();
        this.places = new Semaphore(config.uploadsAtOnce());
    }

    /**
     * Receives a file whole; when this returns it survives a power failure.
     *
     * @param body null for none
     * @throws ApiException 400 when it is empty, no recording or cut off, 413 when too large, 503 when there is no place for it; nothing
     *                      stays of it then
     */
    ReceivedFile receive(InputStream body) {
        if (!places.tryAcquire()) {
            throw ApiException.retryAfter(RETRY_AFTER_SECONDS, MediaError.TOO_MANY_UPLOADS);
        }
        String name = MediaFiles.newName();
        try (ArrivingFile file = files.begin(name)) {
            byte[] digest = take(body == null ? InputStream.nullInputStream() : body, file);
            file.complete();
            return new ReceivedFile(name, digest);
        } catch (IOException e) {
            throw notStored();
        } finally {
            places.release();
        }
    }

    static ApiException notStored() {
        return ApiException.retryAfter(STORE_AFTER_SECONDS, MediaError.NOT_STORED);
    }

    /** Removes a file nobody needs; where that fails the sweeper does it later. */
    void discard(String name) {
        try {
            files.delete(name);
        } catch (IOException e) {
            // it is still there for the sweeper
        }
    }

    private byte[] take(InputStream body, ArrivingFile file) throws IOException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        long bytes = 0;
        for (int read = read(body, piece); read > 0; read = read(body, piece)) {
            if (bytes == 0 && !FileSignature.isMedia(Arrays.copyOf(piece, Math.min(read, FileSignature.LENGTH)))) {
                throw new ApiException(MediaError.NOT_MEDIA);
            }
            bytes += read;
            if (bytes > maxBytes) {
                throw new ApiException(MediaError.FILE_TOO_LARGE, maxBytes);
            }
            digest.update(piece, 0, read);
            file.write(piece, read);
        }
        if (bytes == 0) {
            throw new ApiException(MediaError.EMPTY_FILE);
        }
        return digest.digest();
    }

    /** Fills the piece, but for the end of the body. */
    private static int read(InputStream body, byte[] piece) {
        try {
            return body.readNBytes(piece, 0, piece.length);
        } catch (IOException cutOff) {
            throw new ApiException(MediaError.TRUNCATED);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
