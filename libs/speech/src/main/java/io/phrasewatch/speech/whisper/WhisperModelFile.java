package io.phrasewatch.speech.whisper;

import io.phrasewatch.speech.SpeechException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A model file, checked before the library sees it: what it is given cut off, it loads, and understands nothing. */
final class WhisperModelFile {

    /** "ggml" as a little-endian number. */
    private static final byte[] MAGIC = "lmgg".getBytes(StandardCharsets.US_ASCII);
    private static final long SMALLEST = 10_000_000;

    private WhisperModelFile() {
    }

    /**
     * Passes a sound file.
     *
     * @param sha256 in hex, empty when unknown
     * @throws SpeechException saying what is wrong with it
     */
    static void check(Path file, Optional<String> sha256) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new SpeechException("the Whisper model " + file + " can not be read");
        }
        try {
            if (Files.size(file) < SMALLEST || !hasMagic(file)) {
                throw new SpeechException(file + " is no Whisper model in ggml form");
            }
            if (sha256.isPresent() && !sha256.get().strip().equalsIgnoreCase(digest(file))) {
                throw new SpeechException("the SHA-256 of " + file + " is not phrasewatch.speech.whisper.sha256");
            }
        } catch (IOException e) {
            throw new SpeechException("the Whisper model " + file + " can not be read", e);
        }
    }

    private static boolean hasMagic(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return MessageDigest.isEqual(bytes.readNBytes(MAGIC.length), MAGIC);
        }
    }

    private static String digest(Path file) throws IOException {
        try (DigestInputStream bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
