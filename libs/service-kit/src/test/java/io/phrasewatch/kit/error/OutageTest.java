package io.phrasewatch.kit.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final ErrorMapper mapper = new ErrorMapper();

    @Test
    void tellsTheClientToComeBackWhenTheDatabaseIsAwayOrTakesNoWrites() {
        for (Throwable failure : new Throwable[] {new ConnectException("refused"), refusal("57P03"), refusal("25006"), refusal("53100"),
            new SQLException("ERROR", "25006")}) {
            // When
            var answer = mapper.unexpected(new IllegalStateException("wrapped", new RuntimeException(failure)));
            // Then
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeaderString("Retry-After")).isEqualTo("2");
        }
    }

    @Test
    void blamesTheServerForEverythingElse() {
        for (Throwable failure : new Throwable[] {new NullPointerException(), refusal("42601"), refusal("23505"), refusal(null),
            new SQLException("ERROR", "23505"), new SQLException("ERROR")}) {
            // When
            int status = mapper.unexpected(failure).getStatus();
            // Then
            assertThat(status).isEqualTo(500);
        }
    }

    private static PgException refusal(String state) {
        return new PgException("message", "ERROR", state, "detail");
    }
}
