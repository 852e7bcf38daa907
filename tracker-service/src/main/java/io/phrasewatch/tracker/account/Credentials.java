package io.phrasewatch.tracker.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an application signs in with. Case does not count, so both parts are kept in lower case.
 *
 * @param appId     64 characters of [0-9a-z] when well formed
 * @param appSecret 128 characters of [0-9a-z] when well formed
 */
record Credentials(String appId, String appSecret) {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int ID_LENGTH = 64;
    private static final int SECRET_LENGTH = 128;
    private static final Pattern ID_FORM = Pattern.compile("[0-9a-z]{" + ID_LENGTH + "}");
    private static final Pattern SECRET_FORM = Pattern.compile("[0-9a-z]{" + SECRET_LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    Credentials {
        appId = appId.toLowerCase(Locale.ROOT);
        appSecret = appSecret.toLowerCase(Locale.ROOT);
    }

    /** Fresh credentials nobody can guess. */
    static Credentials random() {
        return new Credentials(randomText(ID_LENGTH), randomText(SECRET_LENGTH));
    }

    /** Whether both parts have the form that real clients insist on. */
    boolean wellFormed() {
        return ID_FORM.matcher(appId).matches() && SECRET_FORM.matcher(appSecret).matches();
    }

    /** What is stored instead of the secret. A plain hash is enough: the secret holds 660 random bits. */
    String secretDigest() {
        return sha256(appSecret);
    }

    /** Tells whether two pairs are the same without keeping either. */
    String digest() {
        return sha256(appId + ":" + appSecret);
    }

    /** Compares in constant time. */
    boolean matches(String storedSecretDigest) {
        return MessageDigest.isEqual(
                secretDigest().getBytes(StandardCharsets.US_ASCII), storedSecretDigest.getBytes(StandardCharsets.US_ASCII));
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "Credentials[" + appId + "]";
    }

    private static String randomText(int length) {
        StringBuilder text = new StringBuilder(length);
        RANDOM.ints(length, 0, ALPHABET.length()).forEach(index -> text.append(ALPHABET.charAt(index)));
        return text.toString();
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
