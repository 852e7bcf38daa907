package io.phrasewatch.engine.semantic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A protocol buffer message under construction, in which the few ONNX graphs that are made here are written: no library is worth it for
 * that. Fields stand in the order they are added.
 */
public final class ProtocolBuffer {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Adds a number field; also one of a repeated field. */
    public ProtocolBuffer number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    /** Adds a string field. */
    public ProtocolBuffer text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a message as a field. */
    public ProtocolBuffer message(int field, ProtocolBuffer value) {
        return bytes(field, value.bytes());
    }

    /** Adds a field of raw bytes. */
    public ProtocolBuffer bytes(int field, byte[] value) {
        varint((long) field << 3 | 2);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    /** The message as it is so far. */
    public byte[] bytes() {
        return out.toByteArray();
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
