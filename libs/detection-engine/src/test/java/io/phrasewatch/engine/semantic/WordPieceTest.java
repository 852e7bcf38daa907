package io.phrasewatch.engine.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPieceTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");
    private static WordPiece wordPiece;

    @BeforeAll
    static void readVocabulary() throws IOException {
        try (InputStream in = WordPieceTest.class.getClassLoader().getResourceAsStream("bge-small-en-v1.5-q-tokenizer.json")) {
            wordPiece = new WordPiece(Vocabulary.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    static Stream<String> goldenLines() throws IOException {
        try (InputStream in = WordPieceTest.class.getResourceAsStream("wordpiece-golden.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("goldenLines")
    void agreesWithTheReferenceTokeniser(String line) {
        // Given
        int tab = line.indexOf('\t');
        long[] expected = Arrays.stream(line.substring(0, tab).split(" ")).mapToLong(Long::parseLong).toArray();
        String sentence = ESCAPE.matcher(line.substring(tab + 1))
                .replaceAll(escape -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escape.group(1), 16))));

        // When
        long[] ids = wordPiece.ids(sentence);

        // Then
        assertThat(ids).containsExactly(expected);
    }

    @Test
    void cutsATextBeyondTheWindowAndStillClosesIt() {
        long[] ids = wordPiece.ids("sale ".repeat(5_000));

        assertThat(ids).hasSize(512).startsWith(101, 5096).endsWith(5096, 102);
    }

    @Test
    void givesSpelledOutSpecialTokensNoSpecialMeaning() {
        assertThat(wordPiece.ids("[SEP] [CLS]")).startsWith(101).endsWith(102).satisfies(ids ->
                assertThat(Arrays.stream(ids).skip(1).limit(ids.length - 2L)).doesNotContain(101L, 102L));
    }

    @Test
    void survivesUnpairedSurrogates() {
        assertThat(wordPiece.ids("a\uD83Db")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void readsEscapedPieces() {
        Map<String, Integer> pieces = Vocabulary.read("{\"model\": {\"vocab\": {\"\\\"\": 7, \"\\\\\": 8,\"\\u00e9\":9, \"}\" : 10}}}");

        assertThat(pieces).containsOnly(Map.entry("\"", 7), Map.entry("\\", 8), Map.entry("é", 9), Map.entry("}", 10));
    }

    @Test
    void refusesAFileWithoutVocabulary() {
        for (String file : List.of("{}", "", "{\"vocab\": {\"a\": 1")) {
            assertThatThrownBy(() -> Vocabulary.read(file)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
