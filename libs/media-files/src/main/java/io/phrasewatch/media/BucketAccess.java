package io.phrasewatch.media;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Where an S3-compatible store is, and who asks.
 *
 * @param endpoint  http(s) address, empty for Amazon's of the region
 * @param region    as the store names it
 * @param accessKey empty to ask as the machine may (environment, role)
 * @param secretKey belongs to the access key
 * @param pathStyle whether the bucket is named in the path, not in the host; empty for what the endpoint suggests
 */
public record BucketAccess(Optional<String> endpoint, String region, Optional<String> accessKey, Optional<String> secretKey,
        Optional<Boolean> pathStyle) {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    /** Checks what can be seen without asking. */
    public BucketAccess {
        if (accessKey.isPresent() != secretKey.isPresent()) {
            throw new IllegalArgumentException("phrasewatch.media.s3.access-key and phrasewatch.media.s3.secret-key belong together");
        }
        if (endpoint.isPresent() && !endpoint.get().matches("https?://[^/]+.*")) {
            throw new IllegalArgumentException("phrasewatch.media.s3.endpoint must be an http or https URL");
        }
    }

    /** Connects when it is first used. Checksums and chunks that not every store knows are left out; signatures cover the content. */
    public S3Client client() {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(ApacheHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE))
                .region(Region.of(region))
                .credentialsProvider(credentials())
                .forcePathStyle(pathStyle.orElse(endpoint.isPresent()))
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        endpoint.map(URI::create).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private AwsCredentialsProvider credentials() {
        return accessKey.isEmpty() ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey.get(), secretKey.orElseThrow()));
    }
}
