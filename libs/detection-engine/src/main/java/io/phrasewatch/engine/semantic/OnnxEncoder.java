package io.phrasewatch.engine.semantic;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.phrasewatch.engine.Encoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A BERT sentence encoder run by onnxruntime, pooled by its [CLS] token and scaled to length 1.
 *
 * <p>One text per run and one thread inside a run: the int8 graph scales its activations by the whole batch, so a text's vector would
 * otherwise depend on its neighbours. Parallelism comes from callers, who share the one session.
 */
public final class OnnxEncoder implements Encoder, AutoCloseable {

    private final String id;
    private final WordPiece wordPiece;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Set<String> inputs;
    private final int dimension;
    private final ReadWriteLock lifetime = new ReentrantReadWriteLock();
    private boolean closed;

    private OnnxEncoder(String id, byte[] model, String tokenizerJson) {
        this.id = id;
        this.wordPiece = new WordPiece(Vocabulary.read(tokenizerJson));
        this.environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            this.session = environment.createSession(model, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder " + id + " cannot be loaded", e);
        }
        this.inputs = new HashSet<>(session.getInputNames());
        this.dimension = embed("").length;
    }

    /** The encoder that ships with the engine: bge-small-en-v1.5, int8, 384 dimensions, English. */
    public static OnnxEncoder bundled() {
        String name = "bge-small-en-v1.5-q";
        return new OnnxEncoder(name, resource(name + ".onnx"),
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
        long[] ids = wordPiece.ids(text);
        lifetime.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the encoder is closed");
            }
            return run(ids);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder " + id + " failed", e);
        } finally {
            lifetime.readLock().unlock();
        }
    }

    private float[] run(long[] ids) throws OrtException {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor inputIds = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result = session.run(inputs.contains("token_type_ids")
                        ? Map.of("input_ids", inputIds, "attention_mask", attention, "token_type_ids", types)
                        : Map.of("input_ids", inputIds, "attention_mask", attention))) {
            OnnxTensor states = (OnnxTensor) result.get(0);
            long[] stateShape = states.getInfo().getShape();
            return firstState(states.getFloatBuffer(), (int) stateShape[stateShape.length - 1]);
        }
    }

    private static float[] firstState(FloatBuffer states, int length) {
        float[] vector = new float[length];
        states.get(vector);
        return Vectors.normalised(vector);
    }

    @Override
    public void close() {
        lifetime.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder " + id + " did not close", e);
        } finally {
            lifetime.writeLock().unlock();
        }
    }
}
