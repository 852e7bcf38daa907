package io.phrasewatch.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** One object on its way into a bucket: in one request when it is small, as a multipart upload otherwise. One thread's alone. */
final class ObjectUpload {

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final List<CompletedPart> parts = new ArrayList<>();
    private String uploadId;

    ObjectUpload(S3Client client, String bucket, String key) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
    }

    /** Sends a piece that is not the last. */
    void send(Path piece) throws IOException {
        if (uploadId == null) {
            uploadId = BucketFiles.asking(() -> client.createMultipartUpload(request -> request.bucket(bucket).key(key))).uploadId();
        }
        int number = parts.size() + 1;
        String tag = BucketFiles.asking(() -> client.uploadPart(
                request -> request.bucket(bucket).key(key).uploadId(uploadId).partNumber(number), RequestBody.fromFile(piece))).eTag();
        parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    }

    /** Sends the last piece; the object is there when this returns. */
    void finish(Path piece) throws IOException {
        if (uploadId == null) {
            BucketFiles.asking(() -> client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(piece)));
            return;
        }
        send(piece);
        BucketFiles.asking(() -> client.completeMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(uploadId)
                .multipartUpload(all -> all.parts(parts))));
    }

    /** Drops what was sent; where that fails it is dropped later. */
    void abort() {
        if (uploadId != null) {
            try {
                client.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(uploadId));
            } catch (SdkException e) {
                // MediaFiles.dropUnfinished finds it
            }
        }
    }
}
