package io.phrasewatch.engine.encoder;

import io.phrasewatch.engine.language.Languages;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an operator says about an encoder.
 *
 * @param name for versions and answers, letters, digits, dot and dash
 * @param model ONNX file
 * @param tokenizer the tokenizer.json it was made with
 * @param dimension values of a vector
 * @param pooling how states become a vector
 * @param prefix put before every text, e.g. {@code "query: "}; never null
 * @param languages BCP-47 tags of the languages whose meanings it can compare, at least one
 * @param similarity cosine from which texts mean the same, between 0 and 1; becomes the confidence one half
 * @param keywordSimilarity the same for single words, which lie closer together; null has it measured on everyday words
 */
public record EncoderSpec(String name, Path model, Path tokenizer, int dimension, Pooling pooling, String prefix, Set<String> languages,
        double similarity, Double keywordSimilarity) {

    /** @throws EncoderException when a value is out of its bounds */
    public EncoderSpec {
        require(name.matches("[A-Za-z0-9.-]{1,60}"), "name must have 1 to 60 letters, digits, dots and dashes");
        require(dimension > 0, "dimension must be greater than 0");
        require(similarity > 0 && similarity < 1, "similarity must be between 0 and 1");
        require(keywordSimilarity == null || keywordSimilarity > 0 && keywordSimilarity < 1, "keyword-similarity must be between 0 and 1");
        require(!languages.isEmpty(), "languages must not be empty");
        Set<String> codes = new TreeSet<>();
        for (String tag : languages) {
            require(Languages.of(tag) != null, "languages holds \"" + tag + "\", which is no BCP 47 tag");
            codes.add(Languages.of(tag));
        }
        languages = Set.copyOf(codes);
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new EncoderException("encoder " + rule);
        }
    }
}
