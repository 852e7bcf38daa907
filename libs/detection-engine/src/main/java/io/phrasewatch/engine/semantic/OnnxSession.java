package io.phrasewatch.engine.semantic;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A BERT-like model run by onnxruntime.
 *
 * <p>One text per run and one thread inside a run: int8 graphs scale their activations by the whole batch, so a text's vector would
 * otherwise depend on its neighbours. Parallelism comes from callers, who share the one session.
 */
public final class OnnxSession implements AutoCloseable {

    private static final Set<String> KNOWN_INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");
    private static final String SENTENCE = "sentence_embedding";

    /**
     * What a run gave.
     *
     * @param values one row after the other
     * @param rows as many as pieces, or a single one when the model pools by itself
     */
    public record States(float[] values, int rows) {

        /** Values of a row. */
        public int width() {
            return values.length / rows;
        }
    }

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Set<String> inputs;
    private final String output;
    private final ReadWriteLock lifetime = new ReentrantReadWriteLock();
    private boolean closed;

    /**
     * @throws OrtException when onnxruntime cannot read the model
     * @throws IllegalArgumentException when the model wants inputs that no text encoder has, or gives no numbers
     */
    public OnnxSession(byte[] model) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            this.session = environment.createSession(model, options);
        }
        this.inputs = Set.copyOf(session.getInputNames());
        Set<String> outputs = session.getOutputNames();
        this.output = outputs.contains(SENTENCE) ? SENTENCE : outputs.iterator().next();
        if (!inputs.contains("input_ids") || !KNOWN_INPUTS.containsAll(inputs)) {
            close();
            throw new IllegalArgumentException("has the inputs " + inputs + "; a text encoder has input_ids, "
                    + "attention_mask and perhaps token_type_ids");
        }
    }

    /**
     * Runs the model on one text.
     *
     * @param ids numbers of its pieces, at least one
     * @throws OrtException when the model fails, e.g. on numbers beyond its vocabulary
     * @throws IllegalStateException after {@link #close()}
     */
    public States run(long[] ids) throws OrtException {
        lifetime.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the encoder is closed");
            }
            return runOpen(ids);
        } finally {
            lifetime.readLock().unlock();
        }
    }

    private States runOpen(long[] ids) throws OrtException {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor inputIds = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result = session.run(wanted(inputIds, attention, types), Set.of(output))) {
            if (!(result.get(0) instanceof OnnxTensor states) || states.getFloatBuffer() == null) {
                throw new IllegalArgumentException("gives no floating point numbers as " + output);
            }
            float[] values = new float[states.getFloatBuffer().remaining()];
            states.getFloatBuffer().get(values);
            return new States(values, rows(states.getInfo()));
        }
    }

    private static int rows(TensorInfo info) {
        long[] shape = info.getShape();
        return shape.length == 3 ? (int) shape[1] : 1;
    }

    private Map<String, OnnxTensor> wanted(OnnxTensor inputIds, OnnxTensor attention, OnnxTensor types) {
        Map<String, OnnxTensor> wanted = new HashMap<>(Map.of("input_ids", inputIds, "attention_mask", attention, "token_type_ids", types));
        wanted.keySet().retainAll(inputs);
        return wanted;
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
            throw new IllegalStateException("the encoder did not close", e);
        } finally {
            lifetime.writeLock().unlock();
        }
    }
}
