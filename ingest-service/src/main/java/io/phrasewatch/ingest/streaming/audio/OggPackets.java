package io.phrasewatch.ingest.streaming.audio;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Takes packets out of the pages of an Ogg stream (RFC 3533, section 6), wherever it is cut. The two header packets of Opus (RFC 7845)
 * are left out. What is between pages is passed over.
 */
final class OggPackets {

    private static final byte[] CAPTURE = "OggS".getBytes(StandardCharsets.US_ASCII);
    private static final int SEGMENT_COUNT_AT = 26;
    private static final int HEADER = 27;
    private static final int FULL_SEGMENT = 255;
    /** Longest packet that is kept; one of Opus is far below. */
    private static final int LONGEST = 61_440;

    private final Consumer<byte[]> packets;
    private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
    private byte[] rest = new byte[0];

    OggPackets(Consumer<byte[]> packets) {
        this.packets = packets;
    }

    static boolean beginsIn(byte[] sound) {
        return sound.length >= CAPTURE.length && Arrays.equals(sound, 0, CAPTURE.length, CAPTURE, 0, CAPTURE.length);
    }

    void accept(byte[] sound) {
        byte[] bytes = Arrays.copyOf(rest, rest.length + sound.length);
        System.arraycopy(sound, 0, bytes, rest.length, sound.length);
        int at = 0;
        while (true) {
            int page = nextPage(bytes, at);
            int end = page < 0 ? -1 : pageEnd(bytes, page);
            if (end < 0 || end > bytes.length) {
                rest = Arrays.copyOfRange(bytes, page < 0 ? Math.max(at, bytes.length - CAPTURE.length + 1) : page, bytes.length);
                return;
            }
            readPage(bytes, page);
            at = end;
        }
    }

    private static int nextPage(byte[] bytes, int from) {
        for (int at = from; at + CAPTURE.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + CAPTURE.length, CAPTURE, 0, CAPTURE.length)) {
                return at;
            }
        }
        return -1;
    }

    /** Where the page ends, -1 when its header is not all there. */
    private static int pageEnd(byte[] bytes, int page) {
        if (page + HEADER > bytes.length) {
            return -1;
        }
        int segments = bytes[page + SEGMENT_COUNT_AT] & 0xFF;
        if (page + HEADER + segments > bytes.length) {
            return -1;
        }
        int end = page + HEADER + segments;
        for (int i = 0; i < segments; i++) {
            end += bytes[page + HEADER + i] & 0xFF;
        }
        return end;
    }

    private void readPage(byte[] bytes, int page) {
        int segments = bytes[page + SEGMENT_COUNT_AT] & 0xFF;
        int at = page + HEADER + segments;
        for (int i = 0; i < segments; i++) {
            int length = bytes[page + HEADER + i] & 0xFF;
            if (packet.size() < LONGEST) {
                packet.write(bytes, at, length);
            }
            at += length;
            if (length < FULL_SEGMENT) {
                tell(packet.toByteArray());
                packet.reset();
            }
        }
    }

    private void tell(byte[] whole) {
        String begin = new String(whole, 0, Math.min(8, whole.length), StandardCharsets.ISO_8859_1);
        if (!begin.equals("OpusHead") && !begin.equals("OpusTags")) {
            packets.accept(whole);
        }
    }
}
