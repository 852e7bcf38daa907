package io.phrasewatch.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryFilesTest extends MediaFilesContract {

    @Override
    MediaFiles files(Path directory) {
        return new DirectoryFiles(directory);
    }

    @Test
    void leavesFilesOfOthersAlone(@TempDir Path shared) throws IOException {
        // Given
        Path foreign = Files.writeString(shared.resolve("thesis.txt"), "years of work");

        // When
        MediaFiles files = files(shared);
        files.dropUnfinished(Instant.MAX);

        // Then
        assertThat(files.olderThan(Instant.MAX)).isEmpty();
        assertThat(foreign).exists();
    }
}
