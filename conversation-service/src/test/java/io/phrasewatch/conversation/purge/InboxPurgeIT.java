package io.phrasewatch.conversation.purge;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends
class InboxPurgeIT {

    private final String job = UUID.randomUUID().toString();

    @Test
    void forgetsEventsThatCanNotComeAgain() {
        // Given
        String insert = "insert into conversation.inbox (event_key, recorded_on) values (?, now() - cast(? as interval))";

        // When
        Database.execute(insert, job + "/0", "31 days");
        Database.execute(insert, job + "/1", "29 days");

        // Then
        Awaitility.await().untilAsserted(() -> assertThat(marks("/0")).isZero());
        assertThat(marks("/1")).isOne();
    }

    private long marks(String batch) {
        return Database.count("select count(*) from conversation.inbox where event_key = ?", job + batch);
    }
}
