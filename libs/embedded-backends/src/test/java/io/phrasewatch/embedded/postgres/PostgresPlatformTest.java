package io.phrasewatch.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.embedded.BackendException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresPlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, postgres-linux-x86_64.txz",
        "Linux, amd64, true, postgres-linux-x86_64-alpine_linux.txz",
        "Linux, aarch64, false, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, false, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, false, postgres-darwin-arm_64.txz"
    })
    void namesAnArchiveThatTheBuildCarries(String os, String arch, boolean musl, String expected) {
        // When
        String archive = new PostgresPlatform(os, arch, musl).archive();

        // Then
        assertThat(archive).isEqualTo(expected);
        assertThat(getClass().getClassLoader().getResource(archive)).isNotNull();
    }

    @Test
    void refusesAMachinePostgresIsNotBuiltFor() {
        assertThatThrownBy(() -> new PostgresPlatform("SunOS", "sparcv9", false).archive())
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("no embedded PostgreSQL for SunOS on sparcv9");
    }
}
