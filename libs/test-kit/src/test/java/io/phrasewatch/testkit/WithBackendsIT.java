package io.phrasewatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends
class WithBackendsIT {

    @Test
    void pointsAServiceToTheServers() {
        assertThat(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class))
                .isEqualTo(Backends.kafkaBootstrapServers());
    }

    @Test
    void sharesOneDatabaseWithTheServiceUnderTest() {
        assertThat(Database.count("SELECT count(*) FROM pg_namespace WHERE nspname = 'tracker'")).isOne();
    }
}
