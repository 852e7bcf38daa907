package io.phrasewatch.conversation.catalog.listing;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.Node;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an RSQL filter into comparisons. AND only, two different selectors at most, and small enough that neither parser nor database
 * can be worn out by it.
 */
final class FilterParser {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 16;
    private static final int MOST_SELECTORS = 2;
    private static final int MOST_VALUES = 200;

    private final RSQLParser rsql = new RSQLParser(Operator.rsqlOperators());

    /**
     * The comparisons of a filter.
     *
     * @param filter as the client wrote it
     * @throws ApiException 400 saying which rule it breaks
     */
    List<Comparison> parse(String filter) {
        require(filter.length() <= LONGEST, "no longer than " + LONGEST + " characters");
        require(depth(filter) <= DEEPEST, "no deeper than " + DEEPEST + " parentheses");
        List<Comparison> comparisons = new ArrayList<>();
        collect(tree(filter), comparisons);
        long selectors = comparisons.stream().map(Comparison::selector).distinct().count();
        require(selectors <= MOST_SELECTORS, "made of at most " + MOST_SELECTORS + " different parameters");
        return comparisons;
    }

    private Node tree(String filter) {
        try {
            return rsql.parse(filter);
        } catch (RSQLParserException e) {
            throw wrong("a valid RSQL expression");
        }
    }

    private static void collect(Node node, List<Comparison> comparisons) {
        if (node instanceof ComparisonNode comparison) {
            comparisons.add(comparison(comparison));
        } else if (node instanceof AndNode and) {
            and.getChildren().forEach(child -> collect(child, comparisons));
        } else {
            throw wrong("free of the OR operator");
        }
    }

    private static Comparison comparison(ComparisonNode node) {
        Selector selector = Selector.parse(node.getSelector()).orElseThrow(() -> wrong(
                "made of conversation.id, conversation.name, conversation.type, conversation.startTime, conversation.endTime"
                        + " and conversation.metadata.<key>"));
        Operator operator = Operator.of(node.getOperator());
        List<String> values = node.getArguments();
        require(values.size() <= MOST_VALUES, "made of lists of at most " + MOST_VALUES + " values");
        require(values.stream().noneMatch(value -> value.indexOf('\0') >= 0), "free of NUL characters");
        return selector instanceof Field field && field.isTime()
                ? new Comparison.OfTime(field, operator, moments(values))
                : new Comparison.OfText(selector, operator, values);
    }

    private static List<Instant> moments(List<String> values) {
        return values.stream()
                .map(value -> TimeText.parse(value).orElseThrow(() -> wrong("given ISO-8601 values for times")))
                .toList();
    }

    private static int depth(String filter) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < filter.length(); i++) {
            char at = filter.charAt(i);
            depth += at == '(' ? 1 : at == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw wrong(rule);
        }
    }

    private static ApiException wrong(String rule) {
        return new ApiException(RequestError.FIELD_TYPE, "filter", rule);
    }
}
