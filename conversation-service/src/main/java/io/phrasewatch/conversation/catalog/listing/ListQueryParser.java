package io.phrasewatch.conversation.catalog.listing;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the query parameters of the list. An empty parameter counts as absent. Without a filter the list is that of the last seven
 * days; with one, times count only when they are given.
 */
final class ListQueryParser {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 65_536;
    private static final int MOST_SORT_FIELDS = 8;
    private static final Duration DEFAULT_SPAN = Duration.ofDays(7);
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final FilterParser filters = new FilterParser();
    private final Clock clock;

    ListQueryParser(Clock clock) {
        this.clock = clock;
    }

    /**
     * The validated query.
     *
     * @param parameters decoded value by name, null when absent
     * @throws ApiException 400 naming the first parameter that is wrong
     */
    ListQuery parse(Function<String, String> parameters) {
        int limit = number(parameters, "limit", DEFAULT_LIMIT, MOST);
        int offset = number(parameters, "offset", 0, Integer.MAX_VALUE);
        boolean descending = descending(parameters);
        List<Selector> sort = sort(parameters);
        Optional<String> filter = given(parameters, "filter");
        Optional<Window> window = window(time(parameters, "startTime"), time(parameters, "endTime"), filter.isPresent());
        return new ListQuery(limit, offset, sort, descending, window, filter.map(filters::parse).orElse(List.of()));
    }

    private static int number(Function<String, String> parameters, String name, int otherwise, int most) {
        return given(parameters, name).map(text -> {
            if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) > most) {
                throw wrong(name, "an integer from 0 to " + most);
            }
            return Integer.parseInt(text);
        }).orElse(otherwise);
    }

    private static boolean descending(Function<String, String> parameters) {
        return switch (given(parameters, "order").orElse("asc").toLowerCase(Locale.ROOT)) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw wrong("order", "one of [asc, desc]");
        };
    }

    private static List<Selector> sort(Function<String, String> parameters) {
        List<Selector> fields = Arrays.stream(given(parameters, "sort").orElse("conversation.startTime").split(",", -1))
                .map(String::strip)
                .map(text -> Selector.parse(text).orElseThrow(() -> wrong("sort",
                        "a comma-separated list of conversation.id, conversation.name, conversation.type,"
                                + " conversation.startTime, conversation.endTime and conversation.metadata.<key>")))
                .distinct()
                .toList();
        if (fields.isEmpty() || fields.size() > MOST_SORT_FIELDS) {
            throw wrong("sort", "a list of 1 to " + MOST_SORT_FIELDS + " fields");
        }
        return fields;
    }

    private Optional<Window> window(Optional<Instant> start, Optional<Instant> end, boolean filtered) {
        if (filtered && start.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (end.isPresent() && end.get().isAfter(now.plus(CLOCK_SKEW))) {
            throw wrong("endTime", "no later than the current time");
        }
        if (start.isPresent() && !start.get().isBefore(now)) {
            throw wrong("startTime", "less than the current time");
        }
        Instant to = end.orElse(now);
        Instant from = start.orElse(to.minus(DEFAULT_SPAN));
        if (!from.isBefore(to)) {
            throw wrong("startTime", "less than \"endTime\"");
        }
        return Optional.of(new Window(from, to));
    }

    private static Optional<Instant> time(Function<String, String> parameters, String name) {
        return given(parameters, name)
                .map(text -> TimeText.parse(text).orElseThrow(() -> wrong(name, "in ISO 8601 date format")));
    }

    private static Optional<String> given(Function<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.apply(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static ApiException wrong(String name, String rule) {
        return new ApiException(RequestError.FIELD_TYPE, name, rule);
    }
}
