package io.phrasewatch.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.phrasewatch.speech.fixtures.Recordings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PauseCutterTest {

    private static final int SECOND = 16_000;

    @TempDir
    private Path directory;

    @Test
    void cutsInThePauseBeforeTheLongestPieceIsFull() throws IOException {
        // Given 25 seconds of noise with a pause from 8.0 to 8.4 s
        short[] noise = noise(25 * SECOND);
        java.util.Arrays.fill(noise, 8 * SECOND, 8 * SECOND + 6_400, (short) 0);

        // When
        List<PauseCutter.Piece> pieces = PauseCutter.cut(Recordings.pcm(directory, noise), 10, 4);

        // Then
        assertThat(pieces.get(0).length()).isCloseTo(8 * SECOND + 3_200L, within(3_300L));
        assertThat(pieces).allSatisfy(piece -> assertThat(piece.length()).isBetween(1L, 10L * SECOND));
        assertThat(pieces.stream().mapToLong(PauseCutter.Piece::length).sum()).isEqualTo(25L * SECOND);
        assertThat(pieces.get(1).start()).isEqualTo(pieces.get(0).length());
    }

    @Test
    void keepsAShortRecordingWhole() throws IOException {
        assertThat(PauseCutter.cut(Recordings.pcm(directory, noise(SECOND)), 10, 4)).containsExactly(new PauseCutter.Piece(0, SECOND));
        assertThat(PauseCutter.cut(Recordings.pcm(directory, new short[0]), 10, 4)).isEmpty();
    }

    private static short[] noise(int length) {
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) (i % 2 == 0 ? 8_000 : -8_000);
        }
        return samples;
    }
}
