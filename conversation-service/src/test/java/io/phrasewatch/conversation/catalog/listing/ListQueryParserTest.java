package io.phrasewatch.conversation.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.kit.error.ApiException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListQueryParserTest {

    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");

    private final ListQueryParser parser = new ListQueryParser(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void asksForTheLastSevenDaysByDefault() {
        // When
        ListQuery query = parse("");

        // Then
        assertThat(query.limit()).isEqualTo(20);
        assertThat(query.offset()).isZero();
        assertThat(query.descending()).isFalse();
        assertThat(query.sort()).containsExactly(Field.START_TIME);
        assertThat(query.window()).contains(new Window(Instant.parse("2026-01-03T12:00:00Z"), NOW));
        assertThat(query.filter()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            startTime=2026-01-01                                            | 2026-01-01T00:00:00Z    | 2026-01-10T12:00:00Z
            endTime=2025-06-08T00:00:00Z                                    | 2025-06-01T00:00:00Z    | 2025-06-08T00:00:00Z
            startTime=2021-08-09T18:30:00.000Z&endTime=2021-08-13T18:30:00Z | 2021-08-09T18:30:00Z    | 2021-08-13T18:30:00Z
            startTime=2026-01-01T05:30:00 05:30                             | 2026-01-01T00:00:00Z    | 2026-01-10T12:00:00Z
            startTime=2026-01-01T05:30                                      | 2026-01-01T05:30:00Z    | 2026-01-10T12:00:00Z
            endTime=2026-01-10T12:00:30Z                                    | 2026-01-03T12:00:30Z    | 2026-01-10T12:00:30Z
            filter=conversation.name==a&startTime=2026-01-01                | 2026-01-01T00:00:00Z    | 2026-01-10T12:00:00Z
            """)
    void completesTheWindow(String parameters, Instant from, Instant to) {
        assertThat(parse(parameters).window()).contains(new Window(from, to));
    }

    @Test
    void looksAtAllTimesWhenOnlyAFilterIsGiven() {
        assertThat(parse("filter=conversation.name==a").window()).isEmpty();
    }

    @Test
    void sortsByAnyFields() {
        // When
        ListQuery query = parse("sort=conversation.name, conversation.metadata.agentId,conversation.endTime&order=DESC");

        // Then
        assertThat(query.sort()).isEqualTo(List.of(Field.NAME, new MetadataKey("agentId"), Field.END_TIME));
        assertThat(query.descending()).isTrue();
    }

    @Test
    void takesAnEmptyParameterAsAbsent() {
        assertThat(parse("limit=&offset=&order=&sort=&startTime=&endTime=&filter=")).isEqualTo(parse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            limit=-1                        | "limit" must be an integer from 0 to 65536
            limit=65537                     | "limit" must be an integer from 0 to 65536
            limit=99999999999999999999      | "limit" must be an integer from 0 to 65536
            limit=ten                       | "limit" must be an integer from 0 to 65536
            limit=1.5                       | "limit" must be an integer from 0 to 65536
            offset=-1                       | "offset" must be an integer from 0 to 2147483647
            offset=2147483648               | "offset" must be an integer from 0 to 2147483647
            order=up                        | "order" must be one of [asc, desc]
            startTime=yesterday             | "startTime" must be in ISO 8601 date format
            startTime=2026-13-01            | "startTime" must be in ISO 8601 date format
            startTime=2026-01-10T12:00:00Z  | "startTime" must be less than the current time
            endTime=2026-01-10T12:01:01Z    | "endTime" must be no later than the current time
            endTime=0                       | "endTime" must be in ISO 8601 date format
            startTime=2026-01-02&endTime=2026-01-02 | "startTime" must be less than "endTime"
            startTime=2026-01-03&endTime=2026-01-02 | "startTime" must be less than "endTime"
            filter=conversation.name        | "filter" must be a valid RSQL expression
            """)
    void refusesWhatBreaksARule(String parameters, String message) {
        assertThatThrownBy(() -> parse(parameters)).isInstanceOf(ApiException.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"sort=name", "sort=conversation.members", "'sort=conversation.name,'", "sort=c.name;drop", "'sort=,'"})
    void refusesToSortByAnythingElse(String parameters) {
        assertThatThrownBy(() -> parse(parameters)).isInstanceOf(ApiException.class).hasMessageStartingWith("\"sort\" must be a ");
    }

    private ListQuery parse(String parameters) {
        Map<String, String> values = new HashMap<>();
        Arrays.stream(parameters.split("&")).filter(pair -> pair.contains("=")).map(pair -> pair.split("=", 2))
                .forEach(pair -> values.put(pair[0], pair[1]));
        return parser.parse(values::get);
    }
}
