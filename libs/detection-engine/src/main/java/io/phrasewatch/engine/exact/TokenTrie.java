package io.phrasewatch.engine.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All phrases of an account as one trie over tokens; finds every occurrence of every phrase in one walk over a message.
 *
 * <p>Immutable once built, safe for any number of threads. Time is bounded by message tokens times the longest phrase; in practice
 * most tokens begin no phrase and cost one hash lookup. Edges live in one open-addressed table keyed by (node, token), which keeps
 * 25,000 phrases in a few megabytes without an object per node.
 */
public final class TokenTrie {

    private static final int UNKNOWN = -1;
    private static final int ROOT = 0;
    private static final int[] NONE = new int[0];

    private final Map<String, Integer> tokenIds;
    private final EdgeTable edges;
    private final int[][] phrasesAtNode;

    private TokenTrie(Builder builder) {
        this.tokenIds = builder.tokenIds;
        this.edges = builder.edges;
        this.phrasesAtNode = builder.phrasesAtNode.toArray(int[][]::new);
    }

    /** Reports every occurrence, overlapping ones included, ordered by first token and then by length. */
    public void find(List<String> tokens, Hit hit) {
        find(tokens, new boolean[tokens.size()], 0, hit);
    }

    /**
     * As {@link #find(List, Hit)}, but between two tokens of a phrase up to {@code maxSkipped} tokens marked skippable may be passed
     * over. A token that continues a phrase is never passed over.
     */
    public void find(List<String> tokens, boolean[] skippable, int maxSkipped, Hit hit) {
        int[] ids = new int[tokens.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = tokenIds.getOrDefault(tokens.get(i), UNKNOWN);
        }
        for (int first = 0; first < ids.length; first++) {
            if (ids[first] != UNKNOWN) {
                walk(ids, skippable, maxSkipped, first, hit);
            }
        }
    }

    private void walk(int[] ids, boolean[] skippable, int maxSkipped, int first, Hit hit) {
        int node = ROOT;
        int skipped = 0;
        for (int at = first; at < ids.length; at++) {
            int next = ids[at] == UNKNOWN ? EdgeTable.ABSENT : edges.get(node, ids[at]);
            if (next != EdgeTable.ABSENT) {
                node = next;
                skipped = 0;
                for (int phrase : phrasesAtNode[node]) {
                    hit.found(phrase, first, at);
                }
            } else if (node == ROOT || !skippable[at] || ++skipped > maxSkipped) {
                return;
            }
        }
    }

    /** Collects phrases; not safe for threads. */
    public static final class Builder {

        private final Map<String, Integer> tokenIds = new HashMap<>();
        private final EdgeTable edges = new EdgeTable();
        private final List<int[]> phrasesAtNode = new ArrayList<>(List.of(NONE));

        /**
         * Adds a phrase.
         *
         * @param tokens its tokens; a phrase without tokens is never found
         * @param phrase number reported for it; numbers may share the same tokens
         */
        public Builder add(List<String> tokens, int phrase) {
            if (tokens.isEmpty()) {
                return this;
            }
            int node = ROOT;
            for (String token : tokens) {
                Integer id = tokenIds.computeIfAbsent(token, unseen -> tokenIds.size());
                int next = edges.get(node, id);
                if (next == EdgeTable.ABSENT) {
                    next = phrasesAtNode.size();
                    edges.put(node, id, next);
                    phrasesAtNode.add(NONE);
                }
                node = next;
            }
            int[] known = phrasesAtNode.get(node);
            int[] extended = Arrays.copyOf(known, known.length + 1);
            extended[known.length] = phrase;
            phrasesAtNode.set(node, extended);
            return this;
        }

        public TokenTrie build() {
            return new TokenTrie(this);
        }
    }
}
