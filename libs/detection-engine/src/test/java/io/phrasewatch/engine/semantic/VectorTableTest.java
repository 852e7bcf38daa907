package io.phrasewatch.engine.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorTableTest {

    private static final int DIMENSION = 384;
    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 255, 256, 257, 700})
    void agreesWithThePlainInnerProduct(int size) {
        // Given
        List<float[]> vectors = directions(size);
        List<float[]> queries = directions(3);

        // When
        float[][] cosines = new VectorTable(vectors, DIMENSION).cosines(queries);

        // Then
        for (int q = 0; q < queries.size(); q++) {
            for (int v = 0; v < size; v++) {
                assertThat(cosines[q][v]).isCloseTo(Vectors.dot(queries.get(q), vectors.get(v)), within(1e-5f));
            }
        }
    }

    @Test
    void scoresAVectorTheSameBitsWhereverItStands() {
        // Given
        float[] vector = directions(1).get(0);
        List<float[]> crowd = new ArrayList<>(directions(613));
        crowd.add(vector);
        List<float[]> queries = directions(5);

        // When
        float[][] inCrowd = new VectorTable(crowd, DIMENSION).cosines(queries);
        float[][] alone = new VectorTable(List.of(vector), DIMENSION).cosines(queries);

        // Then
        for (int q = 0; q < queries.size(); q++) {
            assertThat(inCrowd[q][613]).isEqualTo(alone[q][0]);
        }
    }

    @Test
    void answersAnEmptyTable() {
        assertThat(new VectorTable(List.of(), DIMENSION).cosines(directions(2))).hasDimensions(2, 0);
    }

    @Test
    void refusesADimensionItCannotUnroll() {
        assertThatThrownBy(() -> new VectorTable(List.of(), 6)).hasMessageContaining("multiple of 4");
    }

    private List<float[]> directions(int count) {
        List<float[]> directions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] direction = new float[DIMENSION];
            for (int d = 0; d < DIMENSION; d++) {
                direction[d] = (float) random.nextGaussian();
            }
            directions.add(Vectors.normalised(direction));
        }
        return directions;
    }
}
