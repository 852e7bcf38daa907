package io.phrasewatch.engine.semantic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the one-node ONNX graph {@code products = (queries - ZERO) x matrix}, operator MatMulInteger of opset 13, as protocol
 * buffer bytes. Field numbers are those of onnx.proto, IR version 8.
 */
final class MatrixProductModel {

    static final String INPUT = "queries";
    /** Queries are unsigned; this byte means zero. */
    static final int ZERO = 128;

    private static final String OUTPUT = "products";
    private static final int UINT8 = 2;
    private static final int INT8 = 3;
    private static final int INT32 = 6;

    private MatrixProductModel() {
    }

    /**
     * @param matrix signed bytes, {@code rows} times {@code columns}, row by row; becomes a constant, which onnxruntime packs once
     */
    static byte[] bytes(byte[] matrix, int rows, int columns) {
        Message node = new Message().text(1, INPUT).text(1, "matrix").text(1, "zero").text(2, OUTPUT).text(4, "MatMulInteger");
        Message constant = new Message().number(1, rows).number(1, columns).number(2, INT8).text(8, "matrix").bytes(9, matrix);
        Message zero = new Message().number(2, UINT8).text(8, "zero").bytes(9, new byte[] {(byte) ZERO});
        Message graph = new Message().message(1, node).text(2, "similarity").message(5, constant).message(5, zero)
                .message(11, value(INPUT, UINT8, rows)).message(12, value(OUTPUT, INT32, columns));
        Message opset = new Message().text(1, "").number(2, 13);
        return new Message().number(1, 8).message(7, graph).message(8, opset).bytes();
    }

    private static Message value(String name, int type, int width) {
        Message anyCount = new Message().text(2, "count");
        Message shape = new Message().message(1, anyCount).message(1, new Message().number(1, width));
        Message tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
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
