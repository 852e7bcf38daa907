package io.phrasewatch.engine.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.phrasewatch.engine.CompiledTrackers;
import io.phrasewatch.engine.DetectionEngine;
import io.phrasewatch.engine.DetectionOptions;
import io.phrasewatch.engine.EngineSettings;
import io.phrasewatch.engine.Tier;
import io.phrasewatch.engine.TrackerDefinition;
import io.phrasewatch.engine.TrackerResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEncoderTest {

    private static final String PIECES = """
            {"pre_tokenizer":{"type":"BertPreTokenizer"},
             "post_processor":{"type":"BertProcessing","cls":["[CLS]",1],"sep":["[SEP]",2]},
             "model":{"type":"WordPiece","unk_token":"[UNK]","vocab":{"[UNK]":0,"[CLS]":1,"[SEP]":2,
             "dinero":3,"plata":4,"falta":5,"queda":6,"hoy":7,"gato":8,"query":9}}}
            """;
    /** Two words for money, two for lacking, in the same directions; six values, so not a multiple of four. */
    private static final float[][] TABLE = {
        {0, 0, 0, 0, 0.1f, 0}, {0, 0, 0, 0, 0, 0.1f}, {0, 0, 0, 0, 0, 0.1f},
        {1, 0, 0, 0, 0, 0}, {0.9f, 0.1f, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0}, {0, 0.9f, 0.1f, 0, 0, 0}, {0, 0, 1, 0, 0, 0}, {0, 0, 0, 1, 0, 0},
        {0, 0, 0, 0, 5, 0}};

    @TempDir
    Path folder;

    private Path model;
    private Path tokenizer;

    @BeforeEach
    void writeFiles() throws IOException {
        model = Files.write(folder.resolve("model.onnx"), TinyModel.of(TABLE));
        tokenizer = Files.writeString(folder.resolve("tokenizer.json"), PIECES);
    }

    @Test
    void findsMeaningInTheLanguagesItWasGivenFor() {
        try (DetectionEngine engine = DetectionEngine.open(EngineSettings.defaults(), spec(6, Pooling.MEAN, "", "es", "pt"))) {
            // Given: no word in common with the message
            CompiledTrackers trackers = engine.compile(List.of(tracker("falta dinero hoy")));

            // When
            List<TrackerResult> spanish = engine.detect("Queda plata hoy.", trackers, new DetectionOptions(null, true, "es-ES")).trackers();
            List<TrackerResult> english = engine.detect("Queda plata hoy.", trackers, new DetectionOptions(null, true, "en-US")).trackers();
            List<TrackerResult> other = engine.detect("El gato.", trackers, new DetectionOptions(null, true, "es-ES")).trackers();

            // Then
            assertThat(spanish).singleElement().satisfies(found -> {
                assertThat(found.matches().get(0).tier()).isEqualTo(Tier.SEMANTIC);
                assertThat(found.explanation().byMeaning()).isTrue();
            });
            assertThat(english).isEmpty();
            assertThat(other).isEmpty();
        }
    }

    @Test
    void namesItselfByADigestOfAllThatDecides() throws IOException {
        String id = id(spec(6, Pooling.MEAN, "", "es"));

        assertThat(id).matches("tiny-[0-9a-f]{12}").isEqualTo(id(spec(6, Pooling.MEAN, "", "es-MX")));
        assertThat(id(spec(6, Pooling.CLS, "", "es"))).isNotEqualTo(id);
        assertThat(id(spec(6, Pooling.MEAN, "query ", "es"))).isNotEqualTo(id);
        assertThat(id(spec(6, Pooling.MEAN, "", "pt"))).isNotEqualTo(id);
        Files.writeString(tokenizer, PIECES.replace("\"gato\":8", "\"perro\":8"));
        assertThat(id(spec(6, Pooling.MEAN, "", "es"))).isNotEqualTo(id);
    }

    @Test
    void poolsAsDeclaredAndPutsThePrefixBeforeEveryText() {
        try (FileEncoder mean = FileEncoder.open(spec(6, Pooling.MEAN, "", "es"));
                FileEncoder first = FileEncoder.open(spec(6, Pooling.CLS, "", "es"));
                FileEncoder prefixed = FileEncoder.open(spec(6, Pooling.MEAN, "query ", "es"))) {
            assertThat(mean.dimension()).isEqualTo(8);
            assertThat(mean.embed("dinero")[0]).isEqualTo((float) (1 / Math.sqrt(1.04)), within(1e-5f));
            assertThat(first.embed("dinero")).isEqualTo(first.embed("gato"));
            assertThat(prefixed.embed("dinero")[4]).isGreaterThan(0.9f);
        }
    }

    @Test
    void saysWhichPartDoesNotFit() throws IOException {
        Path absent = folder.resolve("absent");
        refused(new EncoderSpec("tiny", absent, tokenizer, 6, Pooling.MEAN, "", Set.of("es"), 0.7, 0.9), "there is no model file " + absent);
        refused(new EncoderSpec("tiny", model, absent, 6, Pooling.MEAN, "", Set.of("es"), 0.7, 0.9), "there is no tokenizer file " + absent);
        refused(spec(384, Pooling.MEAN, "", "es"), "the model " + model + " gives vectors of 6 values, but dimension is 384");

        Files.writeString(tokenizer, PIECES.replace("\"gato\":8", "\"gato\":800"));
        refused(spec(6, Pooling.MEAN, "", "es"), "failed on pieces of the tokenizer " + tokenizer + "; do they belong together?");
        Files.writeString(tokenizer, PIECES.replace("WordPiece", "BPE"));
        refused(spec(6, Pooling.MEAN, "", "es"), "the tokenizer is of type \"BPE\"");
        Files.writeString(tokenizer, PIECES);

        Files.writeString(model, "no model");
        refused(spec(6, Pooling.MEAN, "", "es"), "the model file " + model + " cannot be read by onnxruntime");
        Files.write(model, TinyModel.of(TABLE, "pixel_values"));
        refused(spec(6, Pooling.MEAN, "", "es"), "has the inputs [pixel_values]");
        float[][] broken = new float[10][6];
        broken[0][0] = Float.NaN;
        Files.write(model, TinyModel.of(broken));
        refused(spec(6, Pooling.MEAN, "", "es"), "gives vectors that are zero or no numbers");
    }

    @Test
    void boundsWhatIsDeclared() {
        assertThatThrownBy(() -> spec(0, Pooling.CLS, "", "es")).hasMessage("encoder dimension must be greater than 0");
        assertThatThrownBy(() -> spec(6, Pooling.CLS, "", "?")).hasMessage("encoder languages holds \"?\", which is no BCP 47 tag");
        assertThatThrownBy(() -> spec(6, Pooling.CLS, "")).hasMessage("encoder languages must not be empty");
        assertThatThrownBy(() -> new EncoderSpec("a b", model, tokenizer, 6, Pooling.CLS, "", Set.of("es"), 0.7, 0.9))
                .hasMessageStartingWith("encoder name must have");
        assertThatThrownBy(() -> new EncoderSpec("a", model, tokenizer, 6, Pooling.CLS, "", Set.of("es"), 1, 0.9))
                .hasMessage("encoder similarity must be between 0 and 1");
    }

    private static void refused(EncoderSpec spec, String problem) {
        assertThatThrownBy(() -> FileEncoder.open(spec)).isInstanceOf(EncoderException.class).hasMessageContaining(problem);
    }

    private static String id(EncoderSpec spec) {
        try (FileEncoder encoder = FileEncoder.open(spec)) {
            return encoder.id();
        }
    }

    private static TrackerDefinition tracker(String phrase) {
        return new TrackerDefinition(null, "Money", List.of(phrase), null, List.of(), List.of());
    }

    private EncoderSpec spec(int dimension, Pooling pooling, String prefix, String... languages) {
        return new EncoderSpec("tiny", model, tokenizer, dimension, pooling, prefix, Set.of(languages), 0.7, 0.9);
    }
}
