package io.phrasewatch.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.contracts.CustomEntity;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.json.JsonFields;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OptionsReader options = new OptionsReader();
    private final TrackersReader trackers = new TrackersReader(1_000);
    private final UtterancesReader utterances = new UtterancesReader(3, 20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'confidenceThreshold':1.1}                   | \"confidenceThreshold\" must be a number from 0.0 to 1.0",
        "{'confidenceThreshold':'x'}                   | \"confidenceThreshold\" must be a number",
        "{'detectPhrases':'maybe'}                     | \"detectPhrases\" must be a boolean",
        "{'timezoneOffset':1.5}                        | \"timezoneOffset\" must be an integer from -1440 to 1440",
        "{'entities':[{'text':'a'}]}                   | \"entities[0].customType\" is required",
        "{'customEntities':'x'}                        | \"entities\" must be an array",
        "{'metadata':{'a':{}}}                         | \"metadata.a\" must be a string",
        "{'metadata':{' ':'b'}}                        | \"metadata key\" is not allowed to be empty",
        "{'conversationType':[1]}                      | \"conversationType[0]\" must be a string",
        "{'trackers':{}}                               | \"trackers\" must be an array",
        "{'trackers':[{}]}                             | \"trackers[0].name\" is required",
        "{'trackers':[{'name':' ','vocabulary':[]}]}   | \"trackers[0].name\" is not allowed to be empty",
        "{'trackers':[{'name':'a'}]}                   | \"trackers[0].vocabulary\" is required",
        "{'trackers':[{'name':'a','vocabulary':[]}]}   | \"trackers[0].vocabulary\" must contain at least 1 items",
        "{'trackers':[{'name':'a','vocabulary':['']}]} | \"trackers[0].vocabulary[0]\" is not allowed to be empty",
        "{'name':'a\\u0000b'}                          | \"name\" must not contain the character U+0000",
        "{}                                            | \"messages\" is required",
        "{'messages':null}                             | \"messages\" is required",
        "{'messages':[]}                               | \"messages\" must contain at least 1 items",
        "{'messages':[{},{},{},{}]}                    | \"messages\" must contain less than or equal to 3 items",
        "{'messages':['x']}                            | \"messages[0]\" must be an object",
        "{'messages':[{}]}                             | \"messages[0].payload\" is required",
        "{'messages':[{'payload':{'content':' '}}]}    | \"messages[0].payload.content\" is not allowed to be empty",
        "{'messages':[{'payload':{'content':'123456789012345678901'}}]} | \"messages[0].payload.content\" length must be less than or equal to 20 characters long",
        "{'messages':[{'payload':{'content':'a'},'duration':{'startTime':'soon'}}]} | \"messages[0].duration.startTime\" must be in ISO 8601 date format",
        "{'messages':[{'payload':{'content':'a'},'duration':{'startTime':'2020-01-01T00:00:01Z','endTime':'2020-01-01T00:00:00Z'}}]} | \"messages[0].duration.endTime\" must be greater than or equal to \"startTime\"",
        "{'messages':[{'payload':{'content':'a'},'duration':{'startTime':'+999999999-01-01T00:00:00Z'}}]} | \"messages[0].duration.startTime\" must be in ISO 8601 date format"})
    void namesTheMemberAndTheRule(String body, String message) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(ApiException.class).hasMessage(message);
    }

    @Test
    void takesEveryOptionInTheWaysClientsSendIt() throws JsonProcessingException {
        // Given
        String body = """
                {'confidenceThreshold':'0.3','detectPhrases':'true','detectEntities':true,'timezoneOffset':'-60','languageCode':'es-ES',
                 'customEntities':[{'customType':'Executives','text':'Marketing director','value':null}],'unknown':{'a':1}}""";

        // When
        var read = options.options(members("{}", body));

        // Then
        assertThat(read.confidenceThreshold()).isEqualTo(0.3);
        assertThat(read.detectPhrases()).isTrue();
        assertThat(read.detectEntities()).isTrue();
        assertThat(read.timezoneOffset()).isEqualTo(-60);
        assertThat(read.languageCode()).isEqualTo("es-ES");
        assertThat(read.entities()).containsExactly(new CustomEntity("Executives", "Marketing director", null));
    }

    @Test
    void letsTheBodyWinOverTheQuery() throws JsonProcessingException {
        // Given
        JsonFields members = members("{'name':'query','detectPhrases':'true','timezoneOffset':'5'}", "{'name':'body','timezoneOffset':null}");

        // When
        var attributes = options.attributes(members);

        // Then
        assertThat(attributes.name()).isEqualTo("body");
        assertThat(options.options(members).detectPhrases()).isTrue();
        assertThat(options.options(members).timezoneOffset()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'conversationType':['sales','x']} | sales", "{'conversationType':'sales'} | sales", "{'conversationType':[]} |", "{} |"})
    void takesOneConversationType(String body, String expected) throws JsonProcessingException {
        // When
        var attributes = options.attributes(members("{}", body));

        // Then
        assertThat(attributes.type()).isEqualTo(expected);
    }

    @Test
    void takesTrackersByIdInlineAndBoth() throws JsonProcessingException {
        // Given
        String body = """
                {'enableAllTracker':'true','trackers':[{'id':'5123033831841280'},{'name':'a','vocabulary':[' x ','x','y']},
                 {'id':'6174043823841420','name':'b','vocabulary':['z']},{'id':'7','name':'only named'}]}""";

        // When
        TrackerRequest request = trackers.read(members("{}", body));

        // Then
        assertThat(request.all()).isTrue();
        assertThat(request.idsToLookUp()).containsExactly("5123033831841280", "6174043823841420");
        assertThat(request.listed()).extracting(tracker -> tracker.inline() == null).containsExactly(true, false, false, true);
        assertThat(request.listed().get(1).inline().vocabulary()).containsExactly("x", "y");
    }

    @Test
    void refusesInlineTrackersAboveTheLimit() {
        // Given
        String body = "{'trackers':[{'name':'a','vocabulary':['" + "\\u0001".repeat(200) + "']}]}";

        // When / Then
        assertThatThrownBy(() -> trackers.read(members("{}", body))).hasMessageContaining("1000 bytes")
                .matches(failure -> ((ApiException) failure).code().status() == 413);
    }

    @ParameterizedTest
    @CsvSource({"2020-07-21T16:04:19.99Z, 2020-07-21T16:04:19.990Z", "2020-07-21T16:04:19.123456Z, 2020-07-21T16:04:19.123Z",
        "2020-07-21T16:04:19+02:00, 2020-07-21T14:04:19Z", "2020-07-21T16:04:19, 2020-07-21T16:04:19Z"})
    void readsTimesInEveryIsoForm(String given, String expected) throws JsonProcessingException {
        // Given
        String body = "{'messages':[{'payload':{'content':'a'},'duration':{'startTime':'" + given + "'}}]}";

        // When
        List<Utterance> read = utterances.read(members("{}", body));

        // Then
        assertThat(read.get(0).startTime()).isEqualTo(Instant.parse(expected));
        assertThat(read.get(0).endTime()).isNull();
    }

    @Test
    void knowsASpeakerByAnyOfTheMembersClientsUse() throws JsonProcessingException {
        // Given
        String body = """
                {'messages':[{'payload':{'content':'a'},'from':{'name':'Jo','userId':'jo@example.com'}},
                 {'payload':{'content':'a'},'from':{'id':'17'}},{'payload':{'content':'a'},'from':{'name':''}}]}""";

        // When
        List<Utterance> read = utterances.read(members("{}", body));

        // Then
        assertThat(read.get(0).from().email()).isEqualTo("jo@example.com");
        assertThat(read.get(1).from().id()).isEqualTo("17");
        assertThat(read.get(2).from()).isNull();
    }

    private void read(String body) throws JsonProcessingException {
        JsonFields members = members("{}", body);
        options.options(members);
        options.attributes(members);
        trackers.read(members);
        utterances.read(members);
    }

    /** Bodies are written with single quotes here. */
    private static JsonFields members(String query, String body) throws JsonProcessingException {
        return RequestMembers.merge(object(query), object(body));
    }

    private static ObjectNode object(String text) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }
}
