package io.phrasewatch.detection;

import io.phrasewatch.engine.encoder.Pooling;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** An encoder of the operator's, instead of the one that ships. */
@ConfigMapping(prefix = "phrasewatch.encoder")
public interface EncoderConfig {

    /** ONNX file; the encoder that ships is used when not set. */
    Optional<Path> model();

    /** The tokenizer.json of that model. */
    Optional<Path> tokenizer();

    /** Values of its vectors. */
    OptionalInt dimension();

    /** How the states of its pieces become one vector. */
    @WithDefault("mean")
    Pooling pooling();

    /** Put before every text. */
    Optional<String> prefix();

    /** BCP-47 tags of the languages whose meanings it can compare. */
    Optional<Set<String>> languages();

    /** Names it in versions and answers. */
    @WithDefault("own")
    String name();

    /** Cosine from which texts mean the same. */
    @WithDefault("0.6")
    double similarity();

    /** Cosine from which single words mean the same; measured on everyday words at start when not set. */
    OptionalDouble keywordSimilarity();
}
