package io.phrasewatch.ingest.media;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells recordings from everything else by their first bytes. Formats that are lists of other files (playlists) are among what is refused:
 * a decoder would follow them.
 */
final class FileSignature {

    /** As many bytes as are looked at. */
    static final int LENGTH = 16;

    private static final int FORM_TYPE_AT = 8;
    /** RIFF and its large and big-endian forms; the type follows the size. */
    private static final List<String> CHUNKED = List.of("RIFFWAVE", "RF64WAVE", "RIFXWAVE", "RIFFAVI ", "FORMAIFF", "FORMAIFC");
    private static final List<String> LEADING = List.of("ID3", "fLaC", "OggS", "#!AMR", "caff", ".snd");
    private static final int[] MATROSKA = {0x1A, 0x45, 0xDF, 0xA3};
    private static final int[] WINDOWS_MEDIA = {0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11};
    private static final int[] AC3 = {0x0B, 0x77};
    private static final int[] MPEG_STREAM = {0x00, 0x00, 0x01, 0xBA};

    private FileSignature() {
    }

    /** @param head the first {@value #LENGTH} bytes, or all there are */
    static boolean isMedia(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return LEADING.stream().anyMatch(text::startsWith) || isChunked(text) || isMp4(text) || isMpegAudio(head)
                || startsWith(head, MATROSKA) || startsWith(head, WINDOWS_MEDIA) || startsWith(head, AC3) || startsWith(head, MPEG_STREAM);
    }

    private static boolean isChunked(String text) {
        return text.length() >= FORM_TYPE_AT + 4
                && CHUNKED.contains(text.substring(0, 4) + text.substring(FORM_TYPE_AT, FORM_TYPE_AT + 4));
    }

    private static boolean isMp4(String text) {
        return text.startsWith("ftyp", 4) || text.startsWith("moov", 4) || text.startsWith("mdat", 4);
    }

    /** Eleven set bits begin a frame of MPEG audio, layers 1 to 3, and of AAC in ADTS. */
    private static boolean isMpegAudio(byte[] head) {
        return head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xE0) == 0xE0 && (head[1] & 0xFF) != 0xFF && (head[1] & 0xFF) != 0xFE;
    }

    private static boolean startsWith(byte[] head, int[] magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
