package io.phrasewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.embedded.BackendException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path root;

    @Test
    void makesCredentialsOnceInTheFormClientsAccept() throws Exception {
        // Given
        try (DataDirectory data = DataDirectory.open(root)) {

            // When
            Credentials first = data.credentials(data.credentialsFile());

            // Then
            assertThat(first.appId()).matches("[0-9a-z]{64}");
            assertThat(first.appSecret()).matches("[0-9a-z]{128}");
            assertThat(data.credentials(data.credentialsFile())).isEqualTo(first);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.credentialsFile())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keepsTheCredentialsOfEveryApplicationApart() {
        try (DataDirectory data = DataDirectory.open(root)) {
            assertThat(data.credentialsFile("sales")).isEqualTo(root.resolve("credentials-sales.json"));
            assertThat(data.credentials(data.credentialsFile("sales")))
                    .isNotEqualTo(data.credentials(data.credentialsFile()));
        }
    }

    @Test
    void refusesCredentialsThatSomebodyShortened() throws Exception {
        // Given
        Files.writeString(root.resolve("credentials.json"), "{\"appId\":\"abc\",\"appSecret\":\"def\"}");

        // When, then
        try (DataDirectory data = DataDirectory.open(root)) {
            assertThatThrownBy(() -> data.credentials(data.credentialsFile()))
                    .isInstanceOf(BackendException.class)
                    .hasMessageEndingWith("must hold an appId of 64 and an appSecret of 128 characters of 0-9 and a-z");
        }
    }

    @Test
    void givesTheSameSecretEveryTimeAndNobodyElseReadsIt() throws Exception {
        try (DataDirectory data = DataDirectory.open(root)) {
            assertThat(data.secret("database")).hasSize(48).isEqualTo(data.secret("database"))
                    .isNotEqualTo(data.secret("service"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("secrets"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void belongsToOneAtATime() {
        try (DataDirectory held = DataDirectory.open(root)) {
            assertThatThrownBy(() -> DataDirectory.open(root))
                    .isInstanceOf(BackendException.class)
                    .hasMessage("the data directory " + root + " is in use by another phrasewatch");
            assertThat(held.kafka()).isEqualTo(root.resolve("kafka"));
        }
    }
}
