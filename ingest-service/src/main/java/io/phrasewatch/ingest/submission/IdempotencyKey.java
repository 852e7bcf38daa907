package io.phrasewatch.ingest.submission;

import io.phrasewatch.kit.error.ApiException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A client's own name for a request, so that it may be repeated. Neither the name nor the request is kept: only what tells them again.
 *
 * @param key         SHA-256 of the name, in hex
 * @param fingerprint tells a repeated request from another one under the same name; SHA-256 in hex
 */
public record IdempotencyKey(String key, String fingerprint) {

    private static final int LONGEST = 255;

    /**
     * The key of a request, empty when it has none.
     *
     * @param header value of {@code Idempotency-Key}, null for none
     * @param target what the request is about besides its body
     * @param body   raw bytes
     * @throws ApiException 400 when it is too long
     */
    public static Optional<IdempotencyKey> of(String header, String target, byte[] body) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        String key = header.strip();
        if (key.length() > LONGEST) {
            throw new ApiException(SubmissionError.KEY_TOO_LONG, LONGEST);
        }
        return Optional.of(new IdempotencyKey(sha256(key.getBytes(StandardCharsets.UTF_8)),
                sha256(length(target), target.getBytes(StandardCharsets.UTF_8), body == null ? new byte[0] : body)));
    }

    private static byte[] length(String target) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(target.getBytes(StandardCharsets.UTF_8).length).array();
    }

    private static String sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
