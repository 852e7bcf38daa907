package io.phrasewatch.worker.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkDirectoryTest {

    @TempDir
    private Path parent;

    @Test
    void isGoneWithEverythingInItWhenClosed() throws IOException {
        // Given
        WorkDirectory work = WorkDirectory.make(parent.resolve("new"));
        Files.writeString(work.path().resolve("media"), "x");

        // When
        work.close();

        // Then
        assertThat(work.path()).doesNotExist();
    }

    @Test
    void removesWhatAKilledWorkerLeftAndNothingOfOthers() throws IOException {
        // Given
        WorkDirectory old = WorkDirectory.make(parent);
        Files.writeString(old.path().resolve("media"), "x");
        Files.setLastModifiedTime(old.path(), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        WorkDirectory running = WorkDirectory.make(parent);

        // When
        WorkDirectory.removeOld(parent, Duration.ofDays(1));

        // Then
        assertThat(old.path()).doesNotExist();
        assertThat(running.path()).exists();
    }
}
