package io.phrasewatch.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonBody;
import io.phrasewatch.kit.json.JsonFields;
import io.phrasewatch.testkit.HostileText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes as a submission, it is read or refused with a client error, and quickly. */
class HostileSubmissionTest {

    private static final int LARGEST = 10_000_000;
    private static final String TRACKERS = "\"trackers\":[{\"name\":\"Sale\",\"vocabulary\":[\"a sale\"]},{\"id\":\"5123033831841280\"}]";
    private static final String OPTIONS = "\"name\":\"Call\",\"confidenceThreshold\":0.6,\"detectPhrases\":\"true\",\"timezoneOffset\":-60,"
            + "\"conversationType\":[\"sales\"],\"metadata\":{\"a\":\"b\"},\"entities\":[{\"customType\":\"x\",\"text\":\"y\"}]";
    private static final String MESSAGES = "\"messages\":[{\"payload\":{\"content\":\"Hello there.\"},\"from\":{\"name\":\"Jo\","
            + "\"userId\":\"jo@example.com\"},\"duration\":{\"startTime\":\"2020-07-21T16:04:19.99Z\",\"endTime\":\"2020-07-21T16:04:23Z\"}}]";

    private final OptionsReader options = new OptionsReader();
    private final TrackersReader trackers = new TrackersReader(1_000_000);
    private final UtterancesReader utterances = new UtterancesReader(10_000, 100_000);

    @Test
    void readsOrRefusesAnyBody() {
        // Given
        HostileText bodies = new HostileText(20_260_101, "{" + OPTIONS + "," + MESSAGES + "," + TRACKERS + "}", "{" + MESSAGES + "}",
                "{" + TRACKERS + "," + MESSAGES + "}");

        // When / Then
        assertReadOrRefused(bodies, this::readBody);
    }

    @Test
    void readsOrRefusesAnyQuery() {
        // Given
        HostileText queries = new HostileText(20_260_102, "name=a&detectPhrases=true&metadata[a]=b", "trackers=[{\"id\":\"1\"}]&timezoneOffset=60",
                "trackers[0][name]=a&trackers[0][vocabulary][]=b&trackers[0][vocabulary][]=c", "entities[0][text]=[a,b]&conversationType=[x,y]",
                "confidenceThreshold=0.5&conversationType=a&conversationType=b");

        // When / Then
        assertReadOrRefused(queries, this::readQuery);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"confidenceThreshold\":\"%s\"}", "{\"timezoneOffset\":\"%s\"}", "{\"timezoneOffset\":%s}"})
    void refusesANumberOfMillionsOfDigitsAtOnce(String body) {
        // Given
        Instant start = Instant.now();

        // When
        boolean accepted = accepted(this::readBody, body.formatted("9".repeat(5_000_000)));

        // Then
        assertThat(accepted).isFalse();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    private static void assertReadOrRefused(HostileText texts, Consumer<String> read) {
        int inputs = HostileText.inputs(30_000);
        int accepted = 0;
        Duration longest = Duration.ZERO;
        for (int i = 0; i < inputs; i++) {
            String text = texts.next();
            Instant start = Instant.now();
            accepted += accepted(read, text) ? 1 : 0;
            Duration taken = Duration.between(start, Instant.now());
            longest = taken.compareTo(longest) > 0 ? taken : longest;
        }
        assertThat(accepted).isBetween(inputs / 50, inputs - inputs / 50);
        assertThat(longest).isLessThan(Duration.ofSeconds(1));
    }

    /** Anything but a client error goes up and fails the test. */
    private static boolean accepted(Consumer<String> read, String text) {
        try {
            read.accept(text);
            return true;
        } catch (ApiException refused) {
            assertThat(refused.code().status()).as(text).isBetween(400, 422);
            return false;
        }
    }

    private void readBody(String text) {
        if (!(JsonBody.parse(text.getBytes(StandardCharsets.UTF_8), LARGEST) instanceof ObjectNode object)) {
            throw new ApiException(RequestError.BODY_NOT_OBJECT);
        }
        JsonFields members = RequestMembers.merge(JsonNodeFactory.instance.objectNode(), object);
        readOptions(members);
        utterances.read(members);
    }

    private void readQuery(String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            query.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts.length == 2 ? parts[1] : "");
        }
        readOptions(RequestMembers.merge(QueryOptions.read(query), JsonNodeFactory.instance.objectNode()));
    }

    private void readOptions(JsonFields members) {
        options.attributes(members);
        options.options(members);
        trackers.read(members);
    }
}
