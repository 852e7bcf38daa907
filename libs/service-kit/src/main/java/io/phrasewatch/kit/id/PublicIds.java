package io.phrasewatch.kit.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Makes the 16-digit decimal ids of conversations, trackers and messages: below 2^53, so a JavaScript client may read them as numbers.
 */
public final class PublicIds {

    private static final long LEAST = 1_000_000_000_000_000L;
    private static final long RANGE = 8_000_000_000_000_000L;
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{15}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicIds() {
    }

    /** A fresh id, unpredictable; two replicas make the same one with a chance of 1 in 8e15 per pair. */
    public static String random() {
        return String.valueOf(LEAST + RANDOM.nextLong(RANGE));
    }

    /**
     * The id that always belongs to these parts: the first 8 bytes of their SHA-256, folded into the range of public ids.
     *
     * @param parts what identifies the thing; their order and borders count
     */
    public static String derive(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        long hash = ByteBuffer.wrap(digest.digest()).getLong();
        return String.valueOf(LEAST + Long.remainderUnsigned(hash, RANGE));
    }

    /** Whether the text has the form of a public id; null has not. */
    public static boolean isPublicId(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
