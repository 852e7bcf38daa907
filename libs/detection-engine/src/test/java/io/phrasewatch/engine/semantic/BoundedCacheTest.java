package io.phrasewatch.engine.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

    @Test
    void computesAValueOnce() {
        // Given
        BoundedCache<String, Integer> cache = new BoundedCache<>(4);
        AtomicInteger computed = new AtomicInteger();
        cache.get("a", key -> computed.incrementAndGet());

        // When
        int value = cache.get("a", key -> computed.incrementAndGet());

        // Then
        assertThat(value).isEqualTo(1);
        assertThat(computed).hasValue(1);
    }

    @Test
    void forgetsTheLeastRecentlyUsedValue() {
        // Given
        BoundedCache<Integer, String> cache = new BoundedCache<>(1);
        cache.get(1, key -> "first");

        // When
        cache.get(2, key -> "second");

        // Then
        assertThat(cache.size()).isEqualTo(1);
        assertThat(cache.get(1, key -> "again")).isEqualTo("again");
    }

    @Test
    void staysWithinItsCapacity() {
        BoundedCache<Integer, Integer> cache = new BoundedCache<>(64);

        for (int i = 0; i < 10_000; i++) {
            cache.get(i, key -> key);
        }

        assertThat(cache.size()).isLessThanOrEqualTo(64);
    }

    @Test
    void refusesToKeepNothing() {
        assertThatThrownBy(() -> new BoundedCache<>(0)).hasMessageContaining("capacity must be at least 1");
    }
}
