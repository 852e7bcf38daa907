package io.phrasewatch.conversation.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.testkit.HostileText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FilterPropertyTest {

    private static final int FILTERS = HostileText.inputs(100_000);

    private final FilterParser parser = new FilterParser();

    @Test
    @Timeout(600)
    void answersEveryFilterWithComparisonsOrA400() {
        // Given
        FilterGenerator generator = new FilterGenerator(20_260_101);
        int accepted = 0;
        Duration longest = Duration.ZERO;

        // When
        for (int i = 0; i < FILTERS; i++) {
            String filter = generator.next();
            Instant start = Instant.now();
            accepted += outcome(filter);
            Duration taken = Duration.between(start, Instant.now());
            longest = taken.compareTo(longest) > 0 ? taken : longest;
        }

        // Then both outcomes were really tried
        assertThat(accepted).isBetween(FILTERS / 10, FILTERS - FILTERS / 10);
        assertThat(longest).isLessThan(Duration.ofSeconds(1));
    }

    private int outcome(String filter) {
        try {
            List<Comparison> comparisons = parser.parse(filter);
            ListQuery query = new ListQuery(20, 0, List.of(Field.START_TIME), false, Optional.empty(), comparisons);
            ListStatement statement = new ListStatement("1", query);
            assertThat(statement.sql()).as(filter).matches("[a-zA-Z0-9_.$:\"@<>=(), -]*");
            return 1;
        } catch (ApiException refused) {
            assertThat(refused.code().status()).as(filter).isEqualTo(400);
            return 0;
        }
    }
}
