package io.phrasewatch.conversation.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.kit.error.ApiException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {

    private final FilterParser parser = new FilterParser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            conversation.name==Call              | EQUAL
            conversation.name!=Call              | NOT_EQUAL
            conversation.name<Call               | LESS
            conversation.name=lt=Call            | LESS
            conversation.name<=Call              | LESS_OR_EQUAL
            conversation.name=le=Call            | LESS_OR_EQUAL
            conversation.name>Call               | GREATER
            conversation.name=gt=Call            | GREATER
            conversation.name>=Call              | GREATER_OR_EQUAL
            conversation.name=ge=Call            | GREATER_OR_EQUAL
            conversation.name=in=(Call)          | IN
            conversation.name=out=(Call)         | OUT
            conversation.name=='Call'            | EQUAL
            (((conversation.name=="Call")))      | EQUAL
            """)
    void readsEveryOperator(String filter, Operator operator) {
        assertThat(parser.parse(filter)).containsExactly(new Comparison.OfText(Field.NAME, operator, List.of("Call")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "conversation.metadata.agentId==johndoe and conversation.metadata.customerId==88338833",
        "conversation.metadata.agentId==johndoe;conversation.metadata.customerId==88338833",
        "(conversation.metadata.agentId==johndoe);(conversation.metadata.customerId==88338833)"})
    void readsConjunctions(String filter) {
        assertThat(parser.parse(filter)).containsExactly(
                new Comparison.OfText(new MetadataKey("agentId"), Operator.EQUAL, List.of("johndoe")),
                new Comparison.OfText(new MetadataKey("customerId"), Operator.EQUAL, List.of("88338833")));
    }

    @Test
    void readsTimesAsMoments() {
        assertThat(parser.parse("conversation.startTime>=2026-01-02T03:04:05+01:00")).containsExactly(
                new Comparison.OfTime(Field.START_TIME, Operator.GREATER_OR_EQUAL, List.of(Instant.parse("2026-01-02T02:04:05Z"))));
    }

    @Test
    void allowsAnyNumberOfComparisonsOfTwoSelectors() {
        String filter = "conversation.name!=a;conversation.name!=b;conversation.type==meeting;conversation.name!=c";
        assertThat(parser.parse(filter)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            conversation.name==a,conversation.name==b         | "filter" must be free of the OR operator
            conversation.name==a or conversation.name==b      | "filter" must be free of the OR operator
            conversation.name                                 | "filter" must be a valid RSQL expression
            conversation.name==                               | "filter" must be a valid RSQL expression
            ==a                                               | "filter" must be a valid RSQL expression
            conversation.name=='a                             | "filter" must be a valid RSQL expression
            conversation.name=like=a                          | "filter" must be a valid RSQL expression
            conversation.name=null=true                       | "filter" must be a valid RSQL expression
            conversation.name==(a,b)                          | "filter" must be a valid RSQL expression
            (conversation.name==a                             | "filter" must be a valid RSQL expression
            conversation.name==a;conversation.type==b;conversation.id==c | "filter" must be made of at most 2 different parameters
            conversation.startTime>yesterday                  | "filter" must be given ISO-8601 values for times
            conversation.startTime==2026*                     | "filter" must be given ISO-8601 values for times
            conversation.startTime>+999999-01-01T00:00:00Z    | "filter" must be given ISO-8601 values for times
            """)
    void refusesWhatBreaksARule(String filter, String message) {
        assertThatThrownBy(() -> parser.parse(filter)).isInstanceOf(ApiException.class).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name==a", "conversation.owner==a", "conversation.metadata==a", "conversation.metadata.==a",
        "conversation.accountId==a", "conversation.NAME==a", "account_id==1"})
    void refusesSelectorsThatDoNotExist(String filter) {
        assertThatThrownBy(() -> parser.parse(filter)).isInstanceOf(ApiException.class)
                .hasMessageStartingWith("\"filter\" must be made of conversation.id,");
    }

    @Test
    void refusesWhatWouldWearOutParserOrDatabase() {
        String deep = "(".repeat(17) + "conversation.name==a" + ")".repeat(17);
        String longOne = "conversation.name==" + "a".repeat(2_000);
        String wide = "conversation.name=in=(" + "a,".repeat(200) + "a)";
        assertThatThrownBy(() -> parser.parse(deep)).hasMessage("\"filter\" must be no deeper than 16 parentheses");
        assertThatThrownBy(() -> parser.parse(longOne)).hasMessage("\"filter\" must be no longer than 2000 characters");
        assertThatThrownBy(() -> parser.parse(wide)).hasMessage("\"filter\" must be made of lists of at most 200 values");
    }
}
