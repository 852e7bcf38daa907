package io.phrasewatch.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files in a bucket of an S3-compatible store, one object each. They pass through this machine's disk in pieces; all replicas of the
 * service see the same. An object's versions, where the bucket keeps them, are not this class's to delete.
 */
public final class BucketFiles implements MediaFiles {

    private static final int READ_BYTES = 64 * 1024;
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final int pieceBytes;
    private final Scratch scratch;

    /**
     * A bucket that exists.
     *
     * @param prefix     before the name of every object; nothing else is looked at or deleted
     * @param directory  on this machine, for what is under way
     * @param pieceBytes size of the pieces of a large file; stores take 5 MiB or more, and at most 10,000 of them
     */
    public BucketFiles(S3Client client, String bucket, String prefix, Path directory, int pieceBytes) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
        this.pieceBytes = pieceBytes;
        this.scratch = new Scratch(directory.toAbsolutePath().normalize());
    }

    /** Fails when the bucket can not be used now, with the reason for the operator. */
    public void check() throws IOException {
        asking(() -> client.headBucket(request -> request.bucket(bucket)));
    }

    @Override
    public ArrivingFile begin(String name) throws IOException {
        return new ArrivingInBucket(new ObjectUpload(client, bucket, prefix + name), scratch.piece(name), pieceBytes);
    }

    @Override
    public Path gathering(String name) throws IOException {
        return scratch.file(name);
    }

    @Override
    public void keep(String name) throws IOException {
        try (InputStream gathered = Files.newInputStream(scratch.file(name)); ArrivingFile arriving = begin(name)) {
            byte[] bytes = new byte[READ_BYTES];
            for (int read = gathered.read(bytes); read > 0; read = gathered.read(bytes)) {
                arriving.write(bytes, read);
            }
            arriving.complete();
        }
        scratch.delete(name);
    }

    @Override
    public boolean has(String name) throws IOException {
        try {
            asking(() -> client.headObject(request -> request.bucket(bucket).key(prefix + name)));
            return true;
        } catch (IOException e) {
            if (e.getCause() instanceof S3Exception answer && answer.statusCode() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public KeptFile open(String name) throws IOException {
        ResponseInputStream<GetObjectResponse> object =
                asking(() -> client.getObject(request -> request.bucket(bucket).key(prefix + name)));
        return new KeptFile(object.response().contentLength(), new FilterInputStream(object) {
            /** Closing the object would read it to its end. */
            @Override
            public void close() {
                object.abort();
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                try {
                    return object.read(target, from, length);
                } catch (SdkException e) {
                    throw new IOException(e);
                }
            }
        });
    }

    @Override
    public void delete(String name) throws IOException {
        asking(() -> client.deleteObject(request -> request.bucket(bucket).key(prefix + name)));
        scratch.delete(name);
    }

    @Override
    public List<String> olderThan(Instant time) throws IOException {
        return asking(() -> client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                .filter(object -> object.lastModified().isBefore(time))
                .map(S3Object::key)
                .filter(this::isOurs)
                .map(key -> key.substring(prefix.length()))
                .toList());
    }

    @Override
    public void dropUnfinished(Instant time) throws IOException {
        scratch.dropOlderThan(time);
        List<MultipartUpload> unfinished = asking(() ->
                client.listMultipartUploadsPaginator(request -> request.bucket(bucket).prefix(prefix)).uploads().stream()
                        .filter(upload -> upload.initiated().isBefore(time) && isOurs(upload.key()))
                        .toList());
        for (MultipartUpload upload : unfinished) {
            asking(() -> client.abortMultipartUpload(request -> request.bucket(bucket).key(upload.key()).uploadId(upload.uploadId())));
        }
    }

    private boolean isOurs(String key) {
        return key.startsWith(prefix) && NAME.matcher(key.substring(prefix.length())).matches();
    }

    /** Makes failures of the client what callers expect of a store. */
    static <T> T asking(Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (SdkException | UncheckedIOException e) {
            throw new IOException(e);
        }
    }
}
