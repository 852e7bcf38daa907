package io.phrasewatch.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class BucketFilesTest extends MediaFilesContract {

    private static final String PREFIX = "suite/";

    private static S3Server server;
    private static S3Client client;

    @BeforeAll
    static void start() {
        server = S3Server.start();
        client = client(S3Server.SECRET_KEY);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void empty() throws IOException {
        client.listObjectsV2(request -> request.bucket(S3Server.BUCKET)).contents()
                .forEach(object -> client.deleteObject(request -> request.bucket(S3Server.BUCKET).key(object.key())));
    }

    @Override
    MediaFiles files(Path directory) {
        return new BucketFiles(client, S3Server.BUCKET, PREFIX, directory, PIECE);
    }

    @Test
    void leavesObjectsOfOthersAlone(@TempDir Path directory) throws IOException {
        // Given
        put(MediaFiles.newName());
        put("other/" + MediaFiles.newName());
        put(PREFIX + "notes.txt");

        // When / Then
        assertThat(files(directory).olderThan(Instant.now().plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void dropsUploadsThatNobodyEnded(@TempDir Path directory) throws IOException {
        // Given
        String key = PREFIX + MediaFiles.newName();
        client.createMultipartUpload(request -> request.bucket(S3Server.BUCKET).key(key));

        // When
        files(directory).dropUnfinished(Instant.now().plus(Duration.ofDays(1)));

        // Then
        assertThat(client.listMultipartUploads(request -> request.bucket(S3Server.BUCKET)).uploads()).isEmpty();
    }

    @Test
    void saysWhyABucketCanNotBeUsed(@TempDir Path directory) {
        S3Client stranger = client("another secret");

        assertThatThrownBy(() -> new BucketFiles(stranger, S3Server.BUCKET, PREFIX, directory, PIECE).check())
                .isInstanceOf(IOException.class).hasMessageContaining("403");
        assertThatThrownBy(() -> new BucketFiles(client, "no-such-bucket", PREFIX, directory, PIECE).check())
                .isInstanceOf(IOException.class).hasMessageContaining("404");
    }

    private static void put(String key) {
        client.putObject(request -> request.bucket(S3Server.BUCKET).key(key), RequestBody.fromString("x"));
    }

    private static S3Client client(String secretKey) {
        return new BucketAccess(Optional.of(server.address()), "us-east-1", Optional.of(S3Server.ACCESS_KEY), Optional.of(secretKey),
                Optional.empty()).client();
    }
}
