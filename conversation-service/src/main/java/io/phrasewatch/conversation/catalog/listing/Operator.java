package io.phrasewatch.conversation.catalog.listing;

import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The comparisons a filter may make. */
enum Operator {
    EQUAL(RSQLOperators.EQUAL, "="),
    NOT_EQUAL(RSQLOperators.NOT_EQUAL, "<>"),
    LESS(RSQLOperators.LESS_THAN, "<"),
    LESS_OR_EQUAL(RSQLOperators.LESS_THAN_OR_EQUAL, "<="),
    GREATER(RSQLOperators.GREATER_THAN, ">"),
    GREATER_OR_EQUAL(RSQLOperators.GREATER_THAN_OR_EQUAL, ">="),
    IN(RSQLOperators.IN, "="),
    OUT(RSQLOperators.NOT_IN, "<>");

    private final ComparisonOperator rsql;
    private final String sql;

    Operator(ComparisonOperator rsql, String sql) {
        this.rsql = rsql;
        this.sql = sql;
    }

    /** The SQL operator between two values; of a list, between the selector and each of its values. */
    String sql() {
        return sql;
    }

    /** Whether rows without the metadata key satisfy it: what is not there is not equal to anything. */
    boolean negative() {
        return this == NOT_EQUAL || this == OUT;
    }

    /** Whether {@code *} in its value stands for anything. */
    boolean takesWildcards() {
        return this == EQUAL || this == NOT_EQUAL;
    }

    static Operator of(ComparisonOperator rsql) {
        return Arrays.stream(values()).filter(operator -> operator.rsql.equals(rsql)).findFirst().orElseThrow();
    }

    /** For the parser: it refuses any other. */
    static Set<ComparisonOperator> rsqlOperators() {
        return Arrays.stream(values()).map(operator -> operator.rsql).collect(Collectors.toSet());
    }
}
