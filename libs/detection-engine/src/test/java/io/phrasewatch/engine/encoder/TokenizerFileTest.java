package io.phrasewatch.engine.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerFileTest {

    private static final Path UNIGRAM = Path.of("src/test/resources/io/phrasewatch/engine/encoder/unigram-tokenizer.json");

    static final String WORD_PIECE = """
            {"normalizer":{"type":"BertNormalizer","lowercase":%s,"strip_accents":null},"pre_tokenizer":{"type":"BertPreTokenizer"},
             "post_processor":{"type":"BertProcessing","cls":["[CLS]",1],"sep":["[SEP]",2]},
             "model":{"type":"WordPiece","unk_token":"[UNK]","vocab":{"[UNK]":0,"[CLS]":1,"[SEP]":2,"sale":3,"Sale":4,"##s":5,"caf\u00E9":6,"cafe":7}}}
            """;

    @TempDir
    Path folder;

    /** Numbers by Hugging Face tokenizers 0.23 on the same file. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "I want to cancel|0 53 22 44 12 32 6 39 2",
        "se\u00F1al n\u00FAmero|0 55 77 58 31 82 27 10 6 2",
        "|0 2",
        "quiero una factura \uD83D\uDE00\uD83D\uDE00 xyz|0 37 7 23 6 51 8 42 50 86 8 4 3 4 3 67 80 2",
        "\uFF26\uFF35\uFF2C\uFF2C width \uFB01ne|0 4 75 14 19 19 22 7 11 52 4 75 21 5 2",
        "presupuestos de contratos|0 15 46 64 68 60 6 9 18 38 47 12 6 9 2",
        "\u65E5\u672C\u8A9E|0 4 3 2",
        "pagar.|0 15 56 10 3 2"})
    void cutsUnigramAsTheReferenceDoes(String text, String ids) {
        assertThat(joined(TokenizerFile.read(UNIGRAM).ids(text == null ? "" : text))).isEqualTo(ids);
    }

    @Test
    void keepsTheCaseAndAccentsThatTheFileWantsKept() throws IOException {
        assertThat(joined(wordPiece("true").ids("Sales caf\u00E9"))).isEqualTo("1 3 5 7 2");
        assertThat(joined(wordPiece("false").ids("Sales sale caf\u00E9"))).isEqualTo("1 4 5 3 6 2");
    }

    @Test
    void cutsWhatDoesNotFitTheWindow() throws IOException {
        assertThat(wordPiece("true").ids("sale ".repeat(2_000))).hasSize(512).endsWith(2);
        assertThat(TokenizerFile.read(UNIGRAM).ids("cancel ".repeat(2_000))).hasSize(512).startsWith(0).endsWith(2);
        assertThat(TokenizerFile.read(UNIGRAM).ids("a".repeat(100_000))).hasSize(512);
    }

    @Test
    void copesWithAnyString() {
        SubwordTokenizer tokenizer = TokenizerFile.read(UNIGRAM);
        Random random = new Random(5);
        for (int round = 0; round < 1_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append((char) random.nextInt(0x10000));
            }
            assertThat(Arrays.stream(tokenizer.ids(text.toString())).max().orElse(-1)).isBetween(0L, tokenizer.highestId());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{                                    | is not JSON",
        "[]                                   | the tokenizer is of type \"\"; WordPiece and Unigram are supported",
        "{\"model\":{\"type\":\"BPE\"}}       | the tokenizer is of type \"BPE\"; WordPiece and Unigram are supported",
        "{\"model\":{\"type\":\"WordPiece\",\"vocab\":{}}}                       | the tokenizer has no piece [UNK]",
        "{\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"[UNK]\":0}}}            | does not put one special piece before and one behind",
        "{\"model\":{\"type\":\"Unigram\",\"vocab\":[[\"a\",-1]]}}               | the tokenizer has no unknown piece",
        "{\"model\":{\"type\":\"Unigram\",\"vocab\":[7]}}                        | the tokenizer has a broken piece, number 0",
        "{\"model\":{\"type\":\"Unigram\",\"unk_id\":0,\"vocab\":[[\"a\",-1]]}}  | the tokenizer splits text by other than Metaspace",
        "{\"model\":{\"type\":\"Unigram\",\"unk_id\":0,\"vocab\":[[\"a\",-1]]},\"pre_tokenizer\":{\"type\":\"Metaspace\"},\"normalizer\":{\"type\":\"X\"}} | has a normalizer of type X",
        "{\"model\":{\"type\":\"Unigram\",\"unk_id\":0,\"vocab\":[[\"a\",-1]]},\"pre_tokenizer\":{\"type\":\"Metaspace\"},\"normalizer\":{\"type\":\"Precompiled\",\"precompiled_charsmap\":\"AAAA\"}} | precompiled_charsmap is broken",
        "{\"model\":{\"type\":\"Unigram\",\"unk_id\":0,\"vocab\":[[\"a\",-1]]},\"pre_tokenizer\":{\"type\":\"Metaspace\"},\"post_processor\":{\"type\":\"X\"}} | has a post_processor of type X"})
    void saysWhatItCannotDo(String json, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("tokenizer.json"), json);

        assertThatThrownBy(() -> TokenizerFile.read(file)).isInstanceOf(EncoderException.class).hasMessageContaining(problem);
    }

    private SubwordTokenizer wordPiece(String lowerCase) throws IOException {
        return TokenizerFile.read(Files.writeString(folder.resolve("word-piece.json"), WORD_PIECE.formatted(lowerCase)));
    }

    private static String joined(long[] ids) {
        return String.join(" ", Arrays.stream(ids).mapToObj(Long::toString).toList());
    }
}
