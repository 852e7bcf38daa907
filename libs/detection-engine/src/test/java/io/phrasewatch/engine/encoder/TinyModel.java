package io.phrasewatch.engine.encoder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the smallest ONNX text encoder: {@code last_hidden_state = Gather(table, input_ids)}, as protocol buffer bytes. */
final class TinyModel {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private TinyModel() {
    }

    /** @param table one row per piece */
    static byte[] of(float[][] table) {
        return of(table, "input_ids");
    }

    static byte[] of(float[][] table, String input) {
        ByteBuffer raw = ByteBuffer.allocate(table.length * table[0].length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : table) {
            for (float value : row) {
                raw.putFloat(value);
            }
        }
        Message node = new Message().text(1, "table").text(1, input).text(2, "last_hidden_state").text(4, "Gather");
        Message constant = new Message().number(1, table.length).number(1, table[0].length).number(2, FLOAT).text(8, "table")
                .bytes(9, raw.array());
        Message graph = new Message().message(1, node).text(2, "tiny").message(5, constant)
                .message(11, value(input, INT64, 0)).message(12, value("last_hidden_state", FLOAT, table[0].length));
        return new Message().number(1, 8).message(7, graph).message(8, new Message().text(1, "").number(2, 13)).bytes();
    }

    private static Message value(String name, int type, int width) {
        Message shape = new Message().message(1, new Message().number(1, 1)).message(1, new Message().text(2, "pieces"));
        if (width > 0) {
            shape.message(1, new Message().number(1, width));
        }
        return new Message().text(1, name).message(2, new Message().message(1, new Message().number(1, type).message(2, shape)));
    }

    /** A protocol buffer message under construction. */
    private static final class Message {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.bytes());
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        byte[] bytes() {
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
}
