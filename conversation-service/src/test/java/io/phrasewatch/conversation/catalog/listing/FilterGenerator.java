package io.phrasewatch.conversation.catalog.listing;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes filters, half of them right, the others broken somewhere; the same seed makes the same ones. */
final class FilterGenerator {

    private static final List<String> SELECTORS = List.of("conversation.name", "conversation.id", "conversation.type",
            "conversation.startTime", "conversation.endTime", "conversation.metadata.agentId", "conversation.metadata.größe");
    private static final List<String> WRONG_SELECTORS =
            List.of("name", "conversation.", "conversation.metadata.", "conversation.account_id", "1", "c.id--", "and");
    private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=", "=lt=", "=le=", "=gt=", "=ge=");
    private static final List<String> LIST_OPERATORS = List.of("=in=", "=out=");
    private static final List<String> VALUES = List.of("a", "*", "a*b*c", "'it*s 100%'", "\"x_y\\\"\"", "\\", "'; drop table member'",
            "😀", "''", "0", "null", "2026-01-01T00:00:00Z", "2026-01-01", "$1", "%", "'\u0000'", "\uD800", "'a''b'", "(((", "::");
    private static final List<String> TIMES = List.of("2026-01-01T00:00:00Z", "2026-01-01", "'2026-01-01T00:00:00+01:00'");
    private static final String NOISE = "();,='\"!<>~ \\\t\u0000*a.&%é😀";

    private final Random random;

    FilterGenerator(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        String filter = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> comparison())
                .collect(Collectors.joining(random.nextInt(12) == 0 ? "," : random.nextBoolean() ? ";" : " and "));
        String nested = nested(filter);
        return random.nextInt(4) == 0 ? spoiled(nested) : nested;
    }

    private String comparison() {
        String selector = random.nextInt(20) == 0 ? pick(WRONG_SELECTORS) : SELECTORS.get(random.nextInt(random.nextInt(7) + 1));
        List<String> values = selector.endsWith("Time") && random.nextInt(8) > 0 ? TIMES : VALUES;
        if (random.nextInt(4) > 0) {
            return selector + pick(OPERATORS) + pick(values);
        }
        return selector + pick(LIST_OPERATORS) + IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> pick(values))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private String nested(String filter) {
        int depth = random.nextInt(10) == 0 ? random.nextInt(900) : 0;
        return "(".repeat(depth) + filter + ")".repeat(depth);
    }

    private String spoiled(String filter) {
        StringBuilder spoiled = new StringBuilder(filter);
        for (int i = random.nextInt(3); i >= 0; i--) {
            spoiled.insert(random.nextInt(spoiled.length() + 1), NOISE.charAt(random.nextInt(NOISE.length())));
        }
        return spoiled.toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
