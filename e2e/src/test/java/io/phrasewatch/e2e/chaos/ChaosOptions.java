package io.phrasewatch.e2e.chaos;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was asked for.
 *
 * @param name    of the harness
 * @param full    whether at full size
 * @param sql     statement that plants a defect after the start, null for none
 * @param defects environment by service that plants one
 */
record ChaosOptions(String name, boolean full, String sql, Map<String, Map<String, String>> defects) {

    /** Null when the words make no sense. */
    static ChaosOptions parse(List<String> words, Set<String> names) {
        Deque<String> rest = new ArrayDeque<>(words);
        String name = rest.pollFirst();
        boolean full = false;
        String sql = null;
        Map<String, Map<String, String>> defects = new HashMap<>();
        while (!rest.isEmpty()) {
            String word = rest.pollFirst();
            if (word.equals("--full")) {
                full = true;
            } else if (word.equals("--sql") && !rest.isEmpty()) {
                sql = rest.pollFirst();
            } else if (word.equals("--env") && rest.size() > 1) {
                Map<String, String> ofService = defects.computeIfAbsent(rest.pollFirst(), service -> new HashMap<>());
                String[] pair = rest.pollFirst().split("=", 2);
                ofService.put(pair[0], pair[pair.length - 1]);
            } else {
                return null;
            }
        }
        return name != null && names.contains(name) ? new ChaosOptions(name, full, sql, defects) : null;
    }
}
