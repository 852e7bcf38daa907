package io.phrasewatch.engine.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.engine.Encoder;
import io.phrasewatch.engine.EncoderContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OnnxEncoderTest extends EncoderContract {

    private static final OnnxEncoder ENCODER = OnnxEncoder.bundled();

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    @Override
    protected Encoder encoder() {
        return ENCODER;
    }

    @Test
    void putsAParaphraseNearerThanAnUnrelatedSentence() {
        float[] phrase = ENCODER.embed("i don't have any money");

        float paraphrase = Vectors.dot(phrase, ENCODER.embed("i ran out of budget"));
        float unrelated = Vectors.dot(phrase, ENCODER.embed("could you tell me your order number"));

        assertThat(paraphrase).isBetween(0.68f, 0.72f);
        assertThat(unrelated).isLessThan(0.55f);
    }

    @Test
    void refusesToWorkAfterItWasClosed() {
        OnnxEncoder encoder = OnnxEncoder.bundled();

        encoder.close();
        encoder.close();

        assertThatThrownBy(() -> encoder.embed("sale")).isInstanceOf(IllegalStateException.class).hasMessage("the encoder is closed");
    }
}
