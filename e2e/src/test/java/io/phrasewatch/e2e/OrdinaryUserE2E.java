package io.phrasewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
import io.phrasewatch.e2e.suite.StandaloneSuite;
import io.phrasewatch.e2e.suite.SuiteClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the tests run as root, the suite is also run by somebody who is not. */
class OrdinaryUserE2E {

    @TempDir
    Path home;

    @Test
    void needsNoRights() throws Exception {
        // Given
        Assumptions.assumeTrue(new UnixSystem().getUid() == 0, "the other tests run without rights already");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        List<String> asNobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

        // When
        try (StandaloneSuite suite = StandaloneSuite.start(home.resolve("data"), asNobody)) {

            // Then
            SuiteClient client = SuiteClient.signIn(suite, suite.account());
            String conversation = client.process(SuiteClient.submission(
                    List.of(SuiteClient.tracker("Greeting", "good morning")), "Good morning!"));
            assertThat(client.detected(conversation).jsonPath().getList("name")).containsExactly("Greeting");
        }
    }
}
