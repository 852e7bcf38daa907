package io.phrasewatch.ingest.submission;

import io.phrasewatch.kit.error.ApiException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A client's own name for a request, so that it may be repeated.
 *
 * @param key         as the client sent it
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
        return Optional.of(new IdempotencyKey(key, fingerprint(target.getBytes(StandardCharsets.UTF_8), body)));
    }

    private static String fingerprint(byte[] target, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(target.length).array());
            digest.update(target);
            digest.update(body == null ? new byte[0] : body);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
