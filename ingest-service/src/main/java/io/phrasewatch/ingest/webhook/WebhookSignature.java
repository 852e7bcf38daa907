package io.phrasewatch.ingest.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The headers of the Standard Webhooks specification (version 1, symmetric): HMAC-SHA256 over {@code id.timestamp.body}. */
final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * A signer.
     *
     * @param secret base64 of the key, with or without the prefix {@code whsec_}
     * @throws IllegalArgumentException when it is not, without quoting it
     */
    WebhookSignature(String secret) {
        String encoded = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        try {
            this.key = new SecretKeySpec(Base64.getDecoder().decode(encoded), ALGORITHM);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("phrasewatch.webhooks.secret must be base64, such as whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        }
    }

    /** The three headers for a message sent now. */
    Map<String, String> headers(String id, Instant now, String body) {
        String timestamp = String.valueOf(now.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", "v1," + sign(id + "." + timestamp + "." + body));
        return headers;
    }

    private String sign(String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
