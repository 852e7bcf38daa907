package io.phrasewatch.engine.exact;

import java.util.Arrays;

/** Open-addressed map from (node, token) to node, without boxing. Grows while the trie is built, read-only afterwards. */
final class EdgeTable {

    static final int ABSENT = -1;
    private static final long FREE = -1L;

    private long[] keys = new long[64];
    private int[] targets = new int[64];
    private int size;

    EdgeTable() {
        Arrays.fill(keys, FREE);
    }

    int get(int node, int token) {
        return targetAt(slotOf(key(node, token)));
    }

    void put(int node, int token, int target) {
        if (++size * 2 > keys.length) {
            grow();
        }
        place(key(node, token), target);
    }

    private static long key(int node, int token) {
        return (long) node << 32 | token;
    }

    private int targetAt(int slot) {
        return keys[slot] == FREE ? ABSENT : targets[slot];
    }

    private int slotOf(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int mask = keys.length - 1;
        int slot = (int) (mixed >>> 40) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void place(long key, int target) {
        int slot = slotOf(key);
        keys[slot] = key;
        targets[slot] = target;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                place(oldKeys[i], oldTargets[i]);
            }
        }
    }
}
