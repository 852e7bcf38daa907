package io.phrasewatch.engine.encoder;

import java.util.List;

/**
 * The special pieces around a text.
 *
 * @param before numbers that begin every text
 * @param after numbers that end it
 * @param longest most numbers in all
 */
record Frame(List<Integer> before, List<Integer> after, int longest) {

    /** {@code ids} in their frame, cut to what fits; a frame without special pieces holds at least one number. */
    long[] around(List<Integer> ids, int unknown) {
        List<Integer> content = before.isEmpty() && after.isEmpty() && ids.isEmpty() ? List.of(unknown) : ids;
        int room = Math.max(0, Math.min(content.size(), longest - before.size() - after.size()));
        long[] framed = new long[before.size() + room + after.size()];
        int at = 0;
        for (int id : before) {
            framed[at++] = id;
        }
        for (int id : content.subList(0, room)) {
            framed[at++] = id;
        }
        for (int id : after) {
            framed[at++] = id;
        }
        return framed;
    }

    int highest() {
        return Math.max(before.stream().mapToInt(Integer::intValue).max().orElse(0),
                after.stream().mapToInt(Integer::intValue).max().orElse(0));
    }
}
