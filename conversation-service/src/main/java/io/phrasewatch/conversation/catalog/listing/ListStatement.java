package io.phrasewatch.conversation.catalog.listing;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL of one list query. Its text is made of constants and parameter numbers only. */
final class ListStatement {

    private static final int KEY_LENGTH = 256;

    private final StringBuilder sql = new StringBuilder();
    private final Tuple parameters = Tuple.tuple();

    /** The statement that answers the query for one account. */
    ListStatement(String accountId, ListQuery query) {
        sql.append("select c.id, c.type, c.name, c.start_time, c.end_time, c.metadata from conversation.conversation c")
                .append(" where c.account_id = ").append(bind(accountId));
        query.window().ifPresent(window -> sql.append(" and c.start_time >= ").append(bind(window.from()))
                .append(" and c.start_time <= ").append(bind(window.to())));
        query.filter().forEach(comparison -> sql.append(" and ").append(condition(comparison)));
        sql.append(" order by ").append(order(query));
        sql.append(" limit ").append(bind((long) query.limit())).append(" offset ").append(bind((long) query.offset()));
    }

    String sql() {
        return sql.toString();
    }

    Tuple parameters() {
        return parameters;
    }

    private String order(ListQuery query) {
        String direction = query.descending() ? " desc" : " asc";
        String fields = query.sort().stream()
                .map(selector -> sortKey(selector, direction))
                .collect(Collectors.joining(", "));
        return query.sort().contains(Field.ID) ? fields : fields + ", c.id" + direction;
    }

    private String sortKey(Selector selector, String direction) {
        return selector instanceof MetadataKey metadata
                ? value(metadata) + direction + " nulls last"
                : ((Field) selector).sortKey() + direction;
    }

    private String condition(Comparison comparison) {
        return comparison instanceof Comparison.OfTime time ? condition(time) : condition((Comparison.OfText) comparison);
    }

    private String condition(Comparison.OfTime time) {
        String column = time.selector().sortKey();
        return any(time.operator(), time.values().stream().map(value -> column + " " + time.operator().sql() + " " + bind(value)));
    }

    private String condition(Comparison.OfText text) {
        Function<String, String> one = text.selector() instanceof MetadataKey metadata
                ? value -> condition(metadata, text, value)
                : value -> condition((Field) text.selector(), text, value);
        return any(text.operator(), text.values().stream().map(one));
    }

    private static String any(Operator operator, Stream<String> conditions) {
        return conditions.collect(Collectors.joining(operator == Operator.OUT ? " and " : " or ", "(", ")"));
    }

    /** Equality asks the index over the whole object; the rest compares the one value. */
    private String condition(MetadataKey metadata, Comparison.OfText text, String value) {
        if (text.hasWildcard()) {
            String like = value(metadata) + (text.operator().negative() ? " not like " : " like ") + bind(pattern(value));
            return text.operator().negative() ? "(" + like + " or " + value(metadata) + " is null)" : like;
        }
        if (text.operator().sql().equals("=")) {
            return "c.metadata @> " + bind(new JsonObject().put(metadata.key(), value)) + "::jsonb";
        }
        String compared = value(metadata) + " " + text.operator().sql() + " " + bind(value);
        return text.operator().negative() ? "(" + compared + " or " + value(metadata) + " is null)" : compared;
    }

    private String condition(Field field, Comparison.OfText text, String value) {
        String column = field == Field.NAME ? "c.name collate \"C\"" : field.sortKey();
        if (text.hasWildcard()) {
            String pattern = pattern(value);
            String narrowed = field == Field.NAME && !text.operator().negative() ? narrowed(pattern) : "";
            return narrowed + column + (text.operator().negative() ? " not like " : " like ") + bind(pattern);
        }
        boolean exactName = field == Field.NAME && text.operator().sql().equals("=");
        String narrowed = exactName ? "c.name_key = " + bind(start(value)) + " and " : "";
        return narrowed + column + " " + text.operator().sql() + " " + bind(value);
    }

    /** A name that begins with something is found through the index over the first characters. */
    private String narrowed(String pattern) {
        int wildcard = pattern.indexOf('%');
        boolean plainStart = wildcard > 0 && wildcard <= KEY_LENGTH && pattern.indexOf('\\') < 0;
        return plainStart ? "c.name_key like " + bind(pattern.substring(0, wildcard + 1)) + " and " : "";
    }

    private String value(MetadataKey metadata) {
        return "(c.metadata ->> " + bind(metadata.key()) + ") collate \"C\"";
    }

    private static String pattern(String value) {
        return value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replaceAll("\\*+", "%");
    }

    /** As PostgreSQL's {@code left(name, 256)}, which counts code points. */
    private static String start(String name) {
        return name.codePointCount(0, name.length()) <= KEY_LENGTH
                ? name
                : name.substring(0, name.offsetByCodePoints(0, KEY_LENGTH));
    }

    private String bind(String value) {
        parameters.addString(value);
        return "$" + parameters.size() + "::text";
    }

    private String bind(Instant value) {
        parameters.addOffsetDateTime(value.atOffset(ZoneOffset.UTC));
        return "$" + parameters.size();
    }

    private String bind(long value) {
        parameters.addLong(value);
        return "$" + parameters.size();
    }

    private String bind(JsonObject value) {
        parameters.addJsonObject(value);
        return "$" + parameters.size();
    }
}
