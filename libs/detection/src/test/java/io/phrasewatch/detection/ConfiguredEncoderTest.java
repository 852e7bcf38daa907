package io.phrasewatch.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.engine.encoder.EncoderSpec;
import io.phrasewatch.engine.encoder.Pooling;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredEncoderTest {

    private static final Map<String, String> NEEDED = Map.of("phrasewatch.encoder.model", "/m.onnx", "phrasewatch.encoder.tokenizer", "/t.json",
            "phrasewatch.encoder.dimension", "384", "phrasewatch.encoder.languages", "en,es-ES");

    @Test
    void leavesTheOneThatShipsWhenNothingIsSaid() {
        assertThat(ConfiguredEncoder.of(config(Map.of()))).isEmpty();
    }

    @Test
    void readsAnEncoderOfTheOperators() {
        assertThat(ConfiguredEncoder.of(config(NEEDED))).contains(new EncoderSpec("own", Path.of("/m.onnx"), Path.of("/t.json"), 384,
                Pooling.MEAN, "", Set.of("en", "es"), 0.6, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokenizer", "dimension", "languages"})
    void namesTheKeyThatIsMissing(String key) {
        Map<String, String> keys = new HashMap<>(NEEDED);
        keys.remove("phrasewatch.encoder." + key);

        assertThatThrownBy(() -> ConfiguredEncoder.of(config(keys)))
                .hasMessage("phrasewatch.encoder." + key + " is needed, because phrasewatch.encoder.model is set");
    }

    private static EncoderConfig config(Map<String, String> keys) {
        return new SmallRyeConfigBuilder().addDefaultInterceptors().withMapping(EncoderConfig.class)
                .withSources(new PropertiesConfigSource(keys, "test", 100)).build().getConfigMapping(EncoderConfig.class);
    }
}
