package io.phrasewatch.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of recordings does. */
abstract class MediaFilesContract {

    /** Size of the pieces in which a store may cut a file. */
    static final int PIECE = 5 * 1024 * 1024;

    private static final Instant LATER = Instant.now().plus(Duration.ofHours(1));
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofHours(1));

    @TempDir
    private Path directory;
    private final String name = MediaFiles.newName();
    private MediaFiles files;

    @BeforeEach
    void open() {
        files = files(directory);
    }

    /** @param directory empty, on this machine */
    abstract MediaFiles files(Path directory);

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, PIECE, PIECE + 1, 2 * PIECE + 7})
    void givesBackWhatArrived(int length) throws IOException {
        // Given
        byte[] content = content(length);

        // When
        arrive(content);

        // Then
        KeptFile kept = files.open(name);
        assertThat(kept.length()).isEqualTo(length);
        try (var bytes = kept.bytes()) {
            assertThat(bytes.readAllBytes()).isEqualTo(content);
        }
        assertThat(leftOnThisMachine()).isZero();
    }

    @Test
    void hasAFileOnlyWhenItIsWhole() throws IOException {
        try (ArrivingFile arriving = files.begin(name)) {
            arriving.write(content(PIECE + 1), PIECE + 1);
            assertThat(files.has(name)).isFalse();
            arriving.complete();
        }
        assertThat(files.has(name)).isTrue();
    }

    @Test
    void dropsAFileThatNeverBecameWhole() throws IOException {
        // When
        try (ArrivingFile arriving = files.begin(name)) {
            arriving.write(content(PIECE + 1), PIECE + 1);
        }

        // Then
        assertThat(files.has(name)).isFalse();
        assertThat(files.olderThan(LATER)).isEmpty();
        assertThat(leftOnThisMachine()).isZero();
    }

    @Test
    void keepsWhatSomebodyElseWrote() throws IOException {
        // Given
        byte[] content = content(PIECE + 100);
        Files.write(files.gathering(name), content);
        assertThat(files.has(name)).isFalse();

        // When
        files.keep(name);

        // Then
        try (var bytes = files.open(name).bytes()) {
            assertThat(bytes.readAllBytes()).isEqualTo(content);
        }
        assertThat(leftOnThisMachine()).isZero();
    }

    @Test
    void deletesAFileAndOneThatIsNotThere() throws IOException {
        // Given
        arrive(content(10));

        // When
        files.delete(name);
        files.delete(name);

        // Then
        assertThat(files.has(name)).isFalse();
        assertThatThrownBy(() -> files.open(name)).isInstanceOf(IOException.class);
    }

    @Test
    void listsFilesByAge() throws IOException {
        // Given
        arrive(content(10));

        // When / Then
        assertThat(files.olderThan(LATER)).containsExactly(name);
        assertThat(files.olderThan(LONG_AGO)).isEmpty();
    }

    @Test
    void dropsWhatIsUnfinishedForLong() throws IOException {
        // Given
        Files.write(files.gathering(name), content(10));

        // When
        files.dropUnfinished(LONG_AGO);
        boolean there = Files.exists(files.gathering(name));
        files.dropUnfinished(LATER);

        // Then
        assertThat(there).isTrue();
        assertThat(files.gathering(name)).doesNotExist();
    }

    final void arrive(byte[] content) throws IOException {
        try (ArrivingFile arriving = files.begin(name)) {
            arriving.write(content, content.length);
            arriving.complete();
        }
    }

    /** Files that are no whole recordings. */
    private long leftOnThisMachine() throws IOException {
        try (var all = Files.list(directory)) {
            return all.filter(file -> !MediaFiles.NAME.matcher(file.getFileName().toString()).matches()).count();
        }
    }

    static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }
}
