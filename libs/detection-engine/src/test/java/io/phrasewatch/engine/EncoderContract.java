package io.phrasewatch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.phrasewatch.engine.semantic.Vectors;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Encoder} must do; one subclass per encoder. */
public abstract class EncoderContract {

    private static final List<String> TEXTS = List.of("", "sale", "we are running a sale right now", "\uD83D\uDE00",
            "word ".repeat(3_000), "\u6211\u6CA1\u6709\u94B1", "a\uD83D");

    protected abstract Encoder encoder();

    @Test
    void givesVectorsOfLengthOneAndItsDimensionForAnyText() {
        for (String text : TEXTS) {
            float[] vector = encoder().embed(text);

            assertThat(vector).hasSize(encoder().dimension());
            assertThat(Vectors.dot(vector, vector)).isCloseTo(1, within(1e-4f));
        }
    }

    @Test
    void givesTheSameBitsWhateverWasEmbeddedBefore() {
        float[] before = encoder().embed("a sale").clone();

        TEXTS.forEach(encoder()::embed);

        assertThat(encoder().embed("a sale")).containsExactly(before);
    }

    @Test
    void givesTheSameBitsToTwoCallersAtOnce() {
        // Given
        List<float[]> alone = TEXTS.stream().map(encoder()::embed).toList();

        // When
        List<float[]> together = IntStream.range(0, 70).parallel()
                .mapToObj(i -> encoder().embed(TEXTS.get(i % TEXTS.size()))).toList();

        // Then
        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i)).containsExactly(alone.get(i % TEXTS.size()));
        }
    }

    @Test
    void hasAnId() {
        assertThat(encoder().id()).isNotBlank();
    }
}
