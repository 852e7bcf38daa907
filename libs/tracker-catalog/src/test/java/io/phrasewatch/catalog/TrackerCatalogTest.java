package io.phrasewatch.catalog;

import static io.phrasewatch.catalog.FakeTrackerService.tracker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.contracts.TrackerReference;
import io.phrasewatch.contracts.TrackerSnapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackerCatalogTest {

    private static final String ACCOUNT = "1000000000000001";

    private final FakeTrackerService service = new FakeTrackerService();
    private final TrackerCache cache = new TrackerCache(FakeTrackerService.config());
    private final TrackerCatalog catalog =
            new TrackerCatalog(cache, new TrackerDirectory(service, FakeTrackerService.config(), Optional.of("secret")));

    @Test
    void asksOnceAndRemembers() {
        // Given
        service.trackers.put("1", tracker("1", 3));
        resolve(reference("1", 3));
        // When
        List<TrackerSnapshot> again = resolve(reference("1", 3));
        // Then
        assertThat(again).containsExactly(tracker("1", 3));
        assertThat(service.questions).hasSize(1);
        assertThat(service.lastSecret).isEqualTo("secret");
    }

    @Test
    void asksAgainWhenItsCopyIsOlderThanAsked() {
        // Given
        cache.put(ACCOUNT, tracker("1", 3));
        service.trackers.put("1", tracker("1", 4));
        // When
        List<TrackerSnapshot> found = resolve(reference("1", 4));
        // Then
        assertThat(found).containsExactly(tracker("1", 4));
    }

    @Test
    void usesANewerCopyThanAsked() {
        // Given
        cache.put(ACCOUNT, tracker("1", 7));
        // When
        List<TrackerSnapshot> found = resolve(reference("1", 4));
        // Then
        assertThat(found).containsExactly(tracker("1", 7));
        assertThat(service.questions).isEmpty();
    }

    @Test
    void leavesOutTrackersThatAreGoneAndKeepsTheOrder() {
        // Given
        cache.put(ACCOUNT, tracker("2", 1));
        service.trackers.put("1", tracker("1", 1));
        // When
        List<TrackerSnapshot> found = resolve(reference("1", 1), reference("9", 1), reference("2", 1), reference("1", 1));
        // Then
        assertThat(found).extracting(TrackerSnapshot::id).containsExactly("1", "2");
    }

    @Test
    void doesNotRememberThatATrackerIsUnknown() {
        // Given
        resolve(reference("1", 1));
        service.trackers.put("1", tracker("1", 1));
        // When
        List<TrackerSnapshot> found = resolve(reference("1", 1));
        // Then
        assertThat(found).hasSize(1);
    }

    @Test
    void keepsAccountsApart() {
        // Given
        cache.put("1000000000000002", tracker("1", 1));
        // When
        List<TrackerSnapshot> found = resolve(reference("1", 1));
        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void outlastsAShortFailure() {
        // Given
        service.trackers.put("1", tracker("1", 1));
        service.failures = 2;
        // When
        List<TrackerSnapshot> found = resolve(reference("1", 1));
        // Then
        assertThat(found).hasSize(1);
    }

    @Test
    void saysSoWhenTrackerServiceIsAway() {
        // Given
        service.failures = 100;
        // When / Then
        assertThatThrownBy(() -> resolve(reference("1", 1))).isInstanceOf(TrackerServiceUnavailableException.class);
    }

    @Test
    void selectsNamedTrackersAndNamesTheUnknown() {
        // Given
        service.trackers.put("1", tracker("1", 5));
        // When
        TrackerSelectionAnswer answer = catalog.select(ACCOUNT, List.of("1", "9"), false).await().indefinitely();
        // Then
        assertThat(answer.references()).containsExactly(reference("1", 5));
        assertThat(answer.unknown()).containsExactly("9");
    }

    @Test
    void asksNobodyWhenNothingIsSelected() {
        // Given
        service.failures = 100;
        // When
        TrackerSelectionAnswer answer = catalog.select(ACCOUNT, List.of(), false).await().indefinitely();
        // Then
        assertThat(answer.references()).isEmpty();
        assertThat(service.questions).isEmpty();
    }

    private List<TrackerSnapshot> resolve(TrackerReference... references) {
        return catalog.resolve(ACCOUNT, List.of(references)).await().indefinitely();
    }

    private static TrackerReference reference(String id, long version) {
        return new TrackerReference(id, version);
    }
}
