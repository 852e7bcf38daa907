package io.phrasewatch.catalog;

import static io.phrasewatch.catalog.FakeTrackerService.tracker;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.TrackerChanged;
import io.phrasewatch.contracts.TrackerReference;
import io.phrasewatch.contracts.TrackerSnapshot;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackerDefinitionsHandlerTest {

    private static final String ACCOUNT = "1000000000000001";
    private static final String KEY = TrackerChanged.key(ACCOUNT, "1");

    private final TrackerCache cache = new TrackerCache(FakeTrackerService.config());
    private final TrackerDefinitionsHandler handler = new TrackerDefinitionsHandler(cache);

    @Test
    void keepsADefinition() {
        // When
        handler.apply(record(KEY, changed(tracker("1", 2))));
        // Then
        assertThat(find()).contains(tracker("1", 2));
    }

    @Test
    void isNotThrownBackByAnOlderVersion() {
        // Given
        handler.apply(record(KEY, changed(tracker("1", 5))));
        // When
        handler.apply(record(KEY, changed(tracker("1", 4))));
        // Then
        assertThat(find()).contains(tracker("1", 5));
    }

    @Test
    void forgetsADeletedTracker() {
        // Given
        handler.apply(record(KEY, changed(tracker("1", 5))));
        // When
        handler.apply(record(KEY, null));
        // Then
        assertThat(find()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{}", "{\"specversion\":\"1.0\",\"id\":\"e\",\"source\":\"s\","
            + "\"time\":\"2026-01-02T03:04:05Z\",\"accountid\":\"a\",\"type\":\"io.phrasewatch.tracker.TrackerChanged.v1\",\"data\":{}}"})
    void skipsWhatIsNoDefinition(String value) {
        // Given
        handler.apply(record(KEY, changed(tracker("1", 5))));
        // When
        handler.apply(record(KEY, value));
        // Then
        assertThat(find()).contains(tracker("1", 5));
    }

    @Test
    void skipsARecordWithoutKeyAndValue() {
        // Given
        handler.apply(record(KEY, changed(tracker("1", 5))));
        // When
        handler.apply(record(null, null));
        // Then
        assertThat(find()).isPresent();
    }

    private Optional<TrackerSnapshot> find() {
        return cache.find(ACCOUNT, new TrackerReference("1", 1));
    }

    private static ConsumerRecord<String, String> record(String key, String value) {
        return new ConsumerRecord<>("tracker.definitions.v1", 0, 0, key, value);
    }

    private static String changed(TrackerSnapshot tracker) {
        return EventCodec.encode(new Event<>("e", "/test", Instant.parse("2026-01-02T03:04:05Z"), ACCOUNT, null,
                new TrackerChanged(ACCOUNT, tracker)));
    }
}
