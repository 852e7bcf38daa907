package io.phrasewatch.engine.semantic;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps the most recently used values, split into segments so that threads rarely meet. A value is computed outside of any lock: two
 * threads that miss at once both compute it, which is harmless because values are functions of their keys.
 *
 * @param <K> key, with value equality
 * @param <V> value, never null
 */
public final class BoundedCache<K, V> {

    private static final int SEGMENTS = 16;

    private final Segment<K, V>[] segments;

    /**
     * @param capacity number of values kept, at least 1; rounded up to a multiple of the number of segments when larger than that
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public BoundedCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, is " + capacity);
        }
        int count = Math.min(SEGMENTS, capacity);
        segments = new Segment[count];
        for (int i = 0; i < count; i++) {
            segments[i] = new Segment<>((capacity + count - 1) / count);
        }
    }

    /** The cached value, or the computed one, which is then kept. */
    public V get(K key, Function<? super K, ? extends V> compute) {
        Segment<K, V> segment = segmentOf(key);
        V known = segment.find(key);
        return known != null ? known : segment.keep(key, compute.apply(key));
    }

    /** Number of values kept at the moment. */
    public int size() {
        int size = 0;
        for (Segment<K, V> segment : segments) {
            size += segment.count();
        }
        return size;
    }

    private Segment<K, V> segmentOf(K key) {
        int hash = key.hashCode();
        return segments[Math.floorMod(hash ^ hash >>> 16, segments.length)];
    }

    private static final class Segment<K, V> {

        private final int capacity;
        private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

        Segment(int capacity) {
            this.capacity = capacity;
        }

        synchronized V find(K key) {
            return values.get(key);
        }

        synchronized V keep(K key, V value) {
            V earlier = values.putIfAbsent(key, value);
            if (values.size() > capacity) {
                Iterator<K> eldest = values.keySet().iterator();
                eldest.next();
                eldest.remove();
            }
            return earlier == null ? value : earlier;
        }

        synchronized int count() {
            return values.size();
        }
    }
}
