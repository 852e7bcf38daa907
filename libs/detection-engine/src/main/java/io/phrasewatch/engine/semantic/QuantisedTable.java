package io.phrasewatch.engine.semantic;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares with 8-bit integer copies of the vectors through onnxruntime's integer matrix product: 25,000 vectors in half a
 * millisecond where the plain loop needs ten times that, without an incubator module.
 *
 * <p>Integer sums are exact in any order, so the answers are the same on every machine. Vectors use 7 of the 8 bits because
 * processors without dot-product instructions would otherwise saturate an intermediate sum. What is rounded are differences from the
 * mean vector m, because all vectors of an encoder share large parts: q·p = (q-m)·(p-m) + m·(p-m) + q·m. With a = q-m, b = p-m and
 * their rounded forms a', b' the error is bounded by |a·b - a'·b'| &le; |a|·|b-b'| + |a-a'|·|b| + |a-a'|·|b-b'| (Cauchy-Schwarz).
 */
final class QuantisedTable implements SimilarityTable {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final int VECTOR_LIMIT = 63;
    private static final int QUERY_LIMIT = 127;
    /** Covers the rounding of the float sums in {@link Vectors#dot} and of the products here. */
    private static final double FLOAT_ERROR = 1e-4;

    private final List<float[]> vectors;
    private final float[] mean;
    private final float[] shares;
    private final double longest;
    private final float scale;
    private final double error;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /**
     * @param vectors at least one
     */
    QuantisedTable(List<float[]> vectors) {
        this.vectors = List.copyOf(vectors);
        this.mean = Vectors.mean(vectors);
        List<float[]> differences = vectors.stream().map(vector -> Vectors.difference(vector, mean)).toList();
        this.shares = new float[vectors.size()];
        double length = 0;
        for (int row = 0; row < shares.length; row++) {
            shares[row] = Vectors.dot(mean, differences.get(row));
            length = Math.max(length, Vectors.length(differences.get(row)));
        }
        this.longest = length;
        Quantised quantised = Quantised.of(differences, VECTOR_LIMIT);
        this.scale = quantised.scale();
        this.error = quantised.error();
        int dimension = mean.length;
        byte[] model = MatrixProductModel.bytes(transposed(quantised.values(), dimension), dimension, vectors.size());
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession opened = environment.createSession(model, options);
            CLEANER.register(this, () -> release(opened));
            this.session = opened;
        } catch (OrtException e) {
            throw new IllegalStateException("the table of phrase vectors cannot be loaded", e);
        }
    }

    private static void release(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the table of phrase vectors did not close", e);
        }
    }

    private static byte[] transposed(byte[] rows, int dimension) {
        int count = rows.length / dimension;
        byte[] columns = new byte[rows.length];
        for (int row = 0; row < count; row++) {
            for (int d = 0; d < dimension; d++) {
                columns[d * count + row] = rows[row * dimension + d];
            }
        }
        return columns;
    }

    @Override
    public int size() {
        return vectors.size();
    }

    @Override
    public List<Cosines> compare(List<float[]> queries) {
        if (queries.isEmpty()) {
            return List.of();
        }
        List<Quantised> rounded = queries.stream()
                .map(query -> Quantised.of(List.of(Vectors.difference(query, mean)), QUERY_LIMIT)).toList();
        ByteBuffer values = ByteBuffer.allocateDirect(queries.size() * mean.length);
        for (Quantised query : rounded) {
            for (byte value : query.values()) {
                values.put((byte) (value + MatrixProductModel.ZERO));
            }
        }
        IntBuffer products = products(values.flip(), queries.size());
        List<Cosines> answers = new ArrayList<>(queries.size());
        for (int i = 0; i < queries.size(); i++) {
            answers.add(next(products, queries.get(i), rounded.get(i)));
        }
        return answers;
    }

    private IntBuffer products(ByteBuffer values, int queries) {
        long[] shape = {queries, values.remaining() / queries};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, values, shape, OnnxJavaType.UINT8);
                OrtSession.Result result = session.run(Map.of(MatrixProductModel.INPUT, input))) {
            return ((OnnxTensor) result.get(0)).getIntBuffer();
        } catch (OrtException e) {
            throw new IllegalStateException("the comparison with phrase vectors failed", e);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private Cosines next(IntBuffer products, float[] query, Quantised rounded) {
        int[] row = new int[vectors.size()];
        products.get(row);
        float unit = scale * rounded.scale();
        float base = Vectors.dot(query, mean);
        float[] cosines = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            cosines[i] = row[i] * unit + (shares[i] + base);
        }
        double length = Vectors.length(Vectors.difference(query, mean));
        double bound = length * error + rounded.error() * longest + error * rounded.error() + FLOAT_ERROR;
        return new Cosines(cosines, (float) bound);
    }

    @Override
    public float exact(float[] query, int row) {
        return Vectors.dot(query, vectors.get(row));
    }
}
