package io.phrasewatch.detection;

import io.phrasewatch.engine.encoder.EncoderException;
import io.phrasewatch.engine.encoder.EncoderSpec;
import java.util.Optional;

/** Reads from the configuration which encoder is wanted. */
final class ConfiguredEncoder {

    private ConfiguredEncoder() {
    }

    /**
     * The encoder of the operator's; empty for the one that ships.
     *
     * @throws EncoderException when a key is missing that the model needs, or a value is out of its bounds
     */
    static Optional<EncoderSpec> of(EncoderConfig config) {
        if (config.model().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EncoderSpec(config.name(), config.model().get(),
                config.tokenizer().orElseThrow(() -> missing("tokenizer")),
                config.dimension().orElseThrow(() -> missing("dimension")), config.pooling(), config.prefix().orElse(""),
                config.languages().orElseThrow(() -> missing("languages")), config.similarity(),
                config.keywordSimilarity().isPresent() ? config.keywordSimilarity().getAsDouble() : null));
    }

    private static EncoderException missing(String key) {
        return new EncoderException("phrasewatch.encoder." + key + " is needed, because phrasewatch.encoder.model is set");
    }
}
