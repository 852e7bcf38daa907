package io.phrasewatch.engine.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorsTest {

    private static final float[] EAST = {1, 0, 0, 0};
    private static final float[] NORTH = {0, 1, 0, 0};

    @Test
    void findsVectorsThatAreAllTheSameFullyCohesive() {
        assertThat(Vectors.cohesion(List.of(EAST, EAST.clone(), EAST.clone()))).isEqualTo(1, within(1e-6));
    }

    @Test
    void leavesEachVectorOutWhenItIsComparedWithTheRest() {
        // Given: each east vector has an equal one, and a rest that points north-east; the north one is alone
        double northEast = Math.sqrt(0.5);

        double cohesion = Vectors.cohesion(List.of(EAST, EAST.clone(), NORTH));

        assertThat(cohesion).isEqualTo((2 * (1 + northEast) / 2 + 0) / 3, within(1e-6));
    }

    @Test
    void findsNoCohesionInASingleVector() {
        assertThat(Vectors.cohesion(List.of(EAST))).isZero();
    }
}
