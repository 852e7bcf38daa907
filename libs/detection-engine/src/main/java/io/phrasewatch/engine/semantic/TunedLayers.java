package io.phrasewatch.engine.semantic;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The last layers of the bundled encoder, trained further so that sentences that mean the same lie together and near-misses and denials
 * do not. Made offline by {@code evaluation/fit/fit_encoder.py}; {@code docs/quality.md} says from what and what it does to data left out.
 * They take the place of the same constants of the published ONNX graph, whose other layers stay as they are.
 */
final class TunedLayers {

    private static final String RESOURCE = "encoder-layers.bin";
    private static final int FORMAT = 0x70774c31;
    private static final int GRAPH = 7;
    private static final int INITIALIZER = 5;
    private static final int NAME = 8;

    /** Constants by name, each a serialised TensorProto. */
    private final Map<String, byte[]> tensors;

    private TunedLayers(Map<String, byte[]> tensors) {
        this.tensors = tensors;
    }

    /**
     * The layers made for the bundled encoder.
     *
     * @throws IllegalStateException when their file is missing or of another format
     */
    static TunedLayers bundled() {
        try (InputStream in = TunedLayers.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the file " + RESOURCE + " is not on the class path");
            }
            return read(new DataInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Big-endian: format, count; then each tensor's name, ONNX type, number of dimensions, dimensions, size and little-endian content. */
    static TunedLayers read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IllegalStateException("the file " + RESOURCE + " has another format");
        }
        Map<String, byte[]> tensors = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            int type = in.readInt();
            ProtocolBuffer tensor = new ProtocolBuffer();
            for (int dimensions = in.readInt(); dimensions > 0; dimensions--) {
                tensor.number(1, in.readInt());
            }
            tensors.put(name, tensor.number(2, type).text(NAME, name).bytes(9, in.readNBytes(in.readInt())).bytes());
        }
        return new TunedLayers(tensors);
    }

    /**
     * A copy of an ONNX model in which these layers stand in the place of its own.
     *
     * @throws IllegalStateException when the model lacks one of the constants, so that it must be another one
     */
    byte[] in(byte[] model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(model.length);
        int replaced = 0;
        for (ProtocolBufferField field : ProtocolBufferField.of(ByteBuffer.wrap(model))) {
            if (field.number() == GRAPH) {
                ByteArrayOutputStream graph = new ByteArrayOutputStream(model.length);
                for (ProtocolBufferField part : ProtocolBufferField.of(field.content())) {
                    byte[] own = part.number() == INITIALIZER ? tensors.get(name(part.content())) : null;
                    graph.writeBytes(own == null ? part.bytes() : new ProtocolBuffer().bytes(INITIALIZER, own).bytes());
                    replaced += own == null ? 0 : 1;
                }
                out.writeBytes(new ProtocolBuffer().bytes(GRAPH, graph.toByteArray()).bytes());
            } else {
                out.writeBytes(field.bytes());
            }
        }
        if (replaced != tensors.size()) {
            throw new IllegalStateException("the encoder has " + replaced + " of the " + tensors.size() + " constants that were trained further");
        }
        return out.toByteArray();
    }

    private static String name(ByteBuffer tensor) {
        return ProtocolBufferField.of(tensor).stream().filter(field -> field.number() == NAME).map(ProtocolBufferField::text)
                .findFirst().orElse("");
    }
}
