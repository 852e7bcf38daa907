package io.phrasewatch.engine.encoder;

import io.phrasewatch.engine.semantic.ProtocolBuffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

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
        ProtocolBuffer node = new ProtocolBuffer().text(1, "table").text(1, input).text(2, "last_hidden_state").text(4, "Gather");
        ProtocolBuffer constant = new ProtocolBuffer().number(1, table.length).number(1, table[0].length).number(2, FLOAT).text(8, "table")
                .bytes(9, raw.array());
        ProtocolBuffer graph = new ProtocolBuffer().message(1, node).text(2, "tiny").message(5, constant)
                .message(11, value(input, INT64, 0)).message(12, value("last_hidden_state", FLOAT, table[0].length));
        return new ProtocolBuffer().number(1, 8).message(7, graph).message(8, new ProtocolBuffer().text(1, "").number(2, 13)).bytes();
    }

    private static ProtocolBuffer value(String name, int type, int width) {
        ProtocolBuffer shape = new ProtocolBuffer().message(1, new ProtocolBuffer().number(1, 1)).message(1, new ProtocolBuffer().text(2, "pieces"));
        if (width > 0) {
            shape.message(1, new ProtocolBuffer().number(1, width));
        }
        return new ProtocolBuffer().text(1, name).message(2, new ProtocolBuffer().message(1, new ProtocolBuffer().number(1, type).message(2, shape)));
    }
}
