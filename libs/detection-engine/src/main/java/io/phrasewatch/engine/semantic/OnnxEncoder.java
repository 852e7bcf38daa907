package io.phrasewatch.engine.semantic;

import ai.onnxruntime.OrtException;
import io.phrasewatch.engine.Encoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The BERT sentence encoder that ships, pooled by its [CLS] token and scaled to length 1. */
public final class OnnxEncoder implements Encoder, AutoCloseable {

    private final String id;
    private final WordPiece wordPiece;
    private final OnnxSession session;
    private final int dimension;

    private OnnxEncoder(String id, byte[] model, String tokenizerJson) {
        this.id = id;
        this.wordPiece = new WordPiece(Vocabulary.read(tokenizerJson));
        try {
            this.session = new OnnxSession(model);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder " + id + " cannot be loaded", e);
        }
        this.dimension = embed("").length;
    }

    /**
     * The encoder that ships with the engine: bge-small-en-v1.5, int8, 384 dimensions, English, with {@link TunedLayers}.
     *
     * @throws IllegalStateException when one of its files is missing
     */
    public static OnnxEncoder bundled() {
        String name = "bge-small-en-v1.5-q";
        return new OnnxEncoder(name + "-tuned1", TunedLayers.bundled().in(resource(name + ".onnx")),
                new String(resource(name + "-tokenizer.json"), StandardCharsets.UTF_8));
    }

    private static byte[] resource(String name) {
        try (InputStream in = OnnxEncoder.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the encoder file " + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public float[] embed(String text) {
        try {
            OnnxSession.States states = session.run(wordPiece.ids(text));
            return Vectors.normalised(Arrays.copyOf(states.values(), states.width()));
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder " + id + " failed", e);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
