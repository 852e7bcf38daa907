package io.phrasewatch.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryOptionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("queries")
    void readsEveryEncoding(Map<String, List<String>> query, String expected) throws JsonProcessingException {
        // When
        ObjectNode options = QueryOptions.read(query);

        // Then
        assertThat((JsonNode) options).isEqualTo(JSON.readTree(expected));
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                arguments(Map.of("customVocabulary", List.of("[\"a\",\"b\"]")), "{\"customVocabulary\":[\"a\",\"b\"]}"),
                arguments(Map.of("customVocabulary", List.of("a", "b")), "{\"customVocabulary\":[\"a\",\"b\"]}"),
                arguments(Map.of("customVocabulary", List.of("[a, b]")), "{\"customVocabulary\":[\"a\",\"b\"]}"),
                arguments(Map.of("customVocabulary", List.of("[]")), "{\"customVocabulary\":[]}"),
                arguments(Map.of("customVocabulary", List.of("a")), "{\"customVocabulary\":[\"a\"]}"),
                arguments(Map.of("customVocabulary", List.of("")), "{\"customVocabulary\":[]}"),
                arguments(ordered("customVocabulary[10]", "b", "customVocabulary[9]", "a"), "{\"customVocabulary\":[\"a\",\"b\"]}"),
                arguments(Map.of("customVocabulary[]", List.of("a", "b")), "{\"customVocabulary\":[\"a\",\"b\"]}"),
                arguments(ordered("channelMetadata[0][channel]", "1", "channelMetadata[0][speaker][name]", "Jo"),
                        "{\"channelMetadata\":[{\"channel\":\"1\",\"speaker\":{\"name\":\"Jo\"}}]}"),
                arguments(Map.of("trackers", List.of("[{\"id\":\"1\"}]")), "{\"trackers\":[{\"id\":\"1\"}]}"),
                arguments(Map.of("trackers", List.of("{\"id\":\"1\"}")), "{\"trackers\":[{\"id\":\"1\"}]}"),
                arguments(Map.of("metadata[agentId]", List.of("jo")), "{\"metadata\":{\"agentId\":\"jo\"}}"),
                arguments(Map.of("name", List.of("[not a list]")), "{\"name\":\"[not a list]\"}"),
                arguments(Map.of("", List.of(""), "messages", List.of("[]"), "access_token", List.of("t")), "{}"));
    }

    @RepeatedTest(200)
    void readsTheSameListFromEachEncoding(RepetitionInfo repetition) {
        // Given
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> words = IntStream.range(0, 2 + random.nextInt(5)).mapToObj(i -> word(random)).toList();
        Map<String, List<String>> brackets = new LinkedHashMap<>();
        IntStream.range(0, words.size()).forEach(i -> brackets.put("customVocabulary[" + i + "]", List.of(words.get(i))));

        // When
        List<ObjectNode> readings = Stream.of(
                        Map.of("customVocabulary", words),
                        Map.of("customVocabulary", List.of(JSON.valueToTree(words).toString())),
                        Map.of("customVocabulary", List.of("[" + String.join(",", words) + "]")),
                        brackets)
                .map(QueryOptions::read)
                .toList();

        // Then
        assertThat(readings).allMatch(reading -> reading.equals(readings.get(0)));
        assertThat((Object) readings.get(0).get("customVocabulary")).isEqualTo(JSON.valueToTree(words));
    }

    @RepeatedTest(300)
    void survivesAnyKeyAndValue(RepetitionInfo repetition) {
        // Given
        Random random = new Random(repetition.getCurrentRepetition());
        String key = "trackers" + nonsense(random);
        String value = nonsense(random);

        // When
        ObjectNode options = QueryOptions.read(Map.of(key, List.of(value, value), "metadata", List.of(value)));

        // Then
        assertThat((Object) options).isNotNull();
    }

    @Test
    void endsBeforeDeepNestingDoes() {
        // Given
        String key = "trackers" + "[a]".repeat(10_000);

        // When
        ObjectNode options = QueryOptions.read(Map.of(key, List.of("x")));

        // Then
        assertThat(options.toString().length()).isLessThan(200);
    }

    private static Map<String, List<String>> ordered(String one, String first, String two, String second) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put(one, List.of(first));
        query.put(two, List.of(second));
        return query;
    }

    private static String word(Random random) {
        String letters = "abcxyzäß é";
        return "w" + IntStream.range(0, random.nextInt(8)).mapToObj(i -> "" + letters.charAt(random.nextInt(letters.length())))
                .reduce("", String::concat).strip();
    }

    private static String nonsense(Random random) {
        String characters = "[]{}\",:a0\\= ";
        return IntStream.range(0, random.nextInt(20)).mapToObj(i -> "" + characters.charAt(random.nextInt(characters.length())))
                .reduce("", String::concat);
    }
}
