package io.phrasewatch.engine.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.phrasewatch.engine.semantic.SimilarityTable.Cosines;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quantised table against its plain twin. */
class SimilarityTableTest {

    private static final int DIMENSION = 384;
    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 255, 1_000})
    void approximatesThePlainTableWithinTheErrorItStates(int size) {
        // Given
        List<float[]> vectors = directions(size);
        List<float[]> queries = directions(5);

        // When
        List<Cosines> quantised = new QuantisedTable(vectors).compare(queries);
        List<Cosines> plain = new PlainTable(vectors).compare(queries);

        // Then
        for (int q = 0; q < queries.size(); q++) {
            assertThat(quantised.get(q).error()).isBetween(0f, 0.06f);
            for (int row = 0; row < size; row++) {
                assertThat(quantised.get(q).cosines()[row])
                        .isCloseTo(plain.get(q).cosines()[row], within(quantised.get(q).error()));
            }
        }
    }

    @Test
    void answersAQueryAloneAsAmongOthers() {
        QuantisedTable table = new QuantisedTable(directions(300));
        List<float[]> queries = directions(9);

        List<Cosines> together = table.compare(queries);

        for (int q = 0; q < queries.size(); q++) {
            assertThat(table.compare(queries.subList(q, q + 1)).get(0).cosines()).containsExactly(together.get(q).cosines());
        }
    }

    @Test
    void answersParallelCallersAsALoneOne() {
        QuantisedTable table = new QuantisedTable(directions(400));
        List<float[]> queries = directions(8);
        List<Cosines> alone = table.compare(queries);

        List<Cosines> together = IntStream.range(0, 80).parallel().mapToObj(i -> table.compare(List.of(queries.get(i % 8))).get(0)).toList();

        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i).cosines()).containsExactly(alone.get(i % 8).cosines());
        }
    }

    @Test
    void copesWithZeroVectors() {
        Cosines cosines = new QuantisedTable(List.of(new float[DIMENSION], directions(1).get(0))).compare(List.of(new float[DIMENSION])).get(0);

        assertThat(cosines.cosines()[0]).isCloseTo(0, within(cosines.error()));
        assertThat(cosines.cosines()[1]).isCloseTo(0, within(cosines.error()));
    }

    @Test
    void copesWithVectorsThatAreAllEqual() {
        float[] vector = directions(1).get(0);

        Cosines cosines = new QuantisedTable(List.of(vector, vector)).compare(List.of(vector)).get(0);

        assertThat(cosines.cosines()[1]).isCloseTo(1, within(cosines.error()));
    }

    @Test
    void answersAnEmptyTableAndNoQueries() {
        assertThat(SimilarityTable.of(List.of()).compare(directions(1)).get(0).cosines()).isEmpty();
        assertThat(new QuantisedTable(directions(1)).compare(List.of())).isEmpty();
    }

    @Test
    void changesFromPlainToQuantisedWithSize() {
        assertThat(SimilarityTable.of(directions(SimilarityTable.NATIVE_FROM - 1))).isInstanceOf(PlainTable.class);
        assertThat(SimilarityTable.of(directions(SimilarityTable.NATIVE_FROM))).isInstanceOf(QuantisedTable.class);
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
