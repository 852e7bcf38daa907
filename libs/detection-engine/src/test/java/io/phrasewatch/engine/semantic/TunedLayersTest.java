package io.phrasewatch.engine.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TunedLayersTest {

    private static final int FORMAT = 0x70774c31;
    private static final int INT8 = 3;

    @Test
    void takeThePlaceOfTheModelsOwnConstants() throws Exception {
        // Given a model that multiplies by 2 and 3, and layers that say 5 and 7
        byte[] model = MatrixProductModel.bytes(new byte[] {2, 3}, 2, 1);
        TunedLayers layers = layers(FORMAT, "matrix", new byte[] {5, 7});

        // When
        byte[] tuned = layers.in(model);

        // Then
        assertThat(product(model)).isEqualTo(2 + 3);
        assertThat(product(tuned)).isEqualTo(5 + 7);
    }

    @Test
    void refuseAModelThatLacksOneOfTheirConstants() throws IOException {
        // Given
        byte[] model = MatrixProductModel.bytes(new byte[] {2, 3}, 2, 1);
        TunedLayers layers = layers(FORMAT, "another", new byte[] {5, 7});

        // When, then
        assertThatThrownBy(() -> layers.in(model)).isInstanceOf(IllegalStateException.class).hasMessageContaining("0 of the 1 constants");
    }

    @Test
    void refuseAFileOfAnotherFormat() {
        assertThatThrownBy(() -> layers(1, "matrix", new byte[] {5, 7})).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another format");
    }

    @Test
    void refuseWhatIsNoModel() throws IOException {
        // Given
        TunedLayers layers = layers(FORMAT, "matrix", new byte[] {5, 7});

        // When, then
        assertThatThrownBy(() -> layers.in(new byte[] {7, 7, 7})).isInstanceOf(IllegalArgumentException.class);
    }

    private static TunedLayers layers(int format, String name, byte[] column) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(format);
        out.writeInt(1);
        out.writeUTF(name);
        for (int number : new int[] {INT8, 2, column.length, 1, column.length}) {
            out.writeInt(number);
        }
        out.write(column);
        return TunedLayers.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    /** Of the row 1, 1 with the model's column. */
    private static int product(byte[] model) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        byte one = (byte) (MatrixProductModel.ZERO + 1);
        ByteBuffer row = ByteBuffer.allocateDirect(2).put(one).put(one).flip();
        try (OrtSession session = environment.createSession(model);
                OnnxTensor query = OnnxTensor.createTensor(environment, row, new long[] {1, 2}, OnnxJavaType.UINT8);
                OrtSession.Result result = session.run(Map.of(MatrixProductModel.INPUT, query))) {
            return ((int[][]) result.get(0).getValue())[0][0];
        }
    }
}
