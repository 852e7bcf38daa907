package io.phrasewatch.engine.semantic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One field of a serialised protocol buffer message, as far as ONNX files need it.
 *
 * @param number of the field
 * @param whole tag and value as they stand in the message
 * @param content the value without its length; empty when it is a number
 */
record ProtocolBufferField(int number, ByteBuffer whole, ByteBuffer content) {

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH = 2;
    private static final int FOUR_BYTES = 5;

    /**
     * The fields of a message in order.
     *
     * @throws IllegalArgumentException when it is no protocol buffer message
     */
    static List<ProtocolBufferField> of(ByteBuffer message) {
        ByteBuffer in = message.duplicate();
        List<ProtocolBufferField> fields = new ArrayList<>();
        while (in.hasRemaining()) {
            int start = in.position();
            long tag = varint(in);
            int length = switch ((int) tag & 7) {
                case VARINT -> skipVarint(in);
                case EIGHT_BYTES -> 8;
                case FOUR_BYTES -> 4;
                case LENGTH -> (int) varint(in);
                default -> throw new IllegalArgumentException("no protocol buffer message");
            };
            int from = in.position();
            in.position(from + length);
            fields.add(new ProtocolBufferField((int) (tag >>> 3), in.slice(start, from + length - start), in.slice(from, length)));
        }
        return fields;
    }

    byte[] bytes() {
        byte[] copy = new byte[whole.remaining()];
        whole.duplicate().get(copy);
        return copy;
    }

    String text() {
        return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
    }

    private static int skipVarint(ByteBuffer in) {
        varint(in);
        return 0;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte part = in.get();
            value |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("no protocol buffer message");
    }
}
