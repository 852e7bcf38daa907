package io.phrasewatch.engine.semantic;

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
        ProtocolBuffer node = new ProtocolBuffer().text(1, INPUT).text(1, "matrix").text(1, "zero").text(2, OUTPUT).text(4, "MatMulInteger");
        ProtocolBuffer constant = new ProtocolBuffer().number(1, rows).number(1, columns).number(2, INT8).text(8, "matrix").bytes(9, matrix);
        ProtocolBuffer zero = new ProtocolBuffer().number(2, UINT8).text(8, "zero").bytes(9, new byte[] {(byte) ZERO});
        ProtocolBuffer graph = new ProtocolBuffer().message(1, node).text(2, "similarity").message(5, constant).message(5, zero)
                .message(11, value(INPUT, UINT8, rows)).message(12, value(OUTPUT, INT32, columns));
        ProtocolBuffer opset = new ProtocolBuffer().text(1, "").number(2, 13);
        return new ProtocolBuffer().number(1, 8).message(7, graph).message(8, opset).bytes();
    }

    private static ProtocolBuffer value(String name, int type, int width) {
        ProtocolBuffer anyCount = new ProtocolBuffer().text(2, "count");
        ProtocolBuffer shape = new ProtocolBuffer().message(1, anyCount).message(1, new ProtocolBuffer().number(1, width));
        ProtocolBuffer tensor = new ProtocolBuffer().number(1, type).message(2, shape);
        return new ProtocolBuffer().text(1, name).message(2, new ProtocolBuffer().message(1, tensor));
    }
}
