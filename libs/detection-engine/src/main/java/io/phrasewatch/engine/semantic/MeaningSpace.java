package io.phrasewatch.engine.semantic;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * The space in which sentences are compared: an encoder's vectors moved a little, so that what intents share comes closer together and
 * what they merely have in common with any talk moves away; and, in it, a background of ordinary sentences.
 *
 * <p>The move is v + W(Uv), scaled to length 1, with a learned W·U of low rank. Fitted offline by {@code evaluation}, see
 * {@code docs/quality.md} for the data and what it does to data that was left out. Immutable, safe for any number of threads.
 */
public final class MeaningSpace {

    private static final String RESOURCE = "meaning-space.bin";
    private static final int FORMAT = 0x70775331;

    private final float[][] down;
    private final float[][] up;
    private final List<float[]> background;

    private MeaningSpace(float[][] down, float[][] up, List<float[]> background) {
        this.down = down;
        this.up = up;
        this.background = background.stream().map(this::place).toList();
    }

    /** The space in which vectors stay as they are, without a background. For encoders nothing was fitted for. */
    public static MeaningSpace plain() {
        return new MeaningSpace(new float[0][], new float[0][], List.of());
    }

    /**
     * The space fitted for the bundled encoder.
     *
     * @throws IllegalStateException when its file is missing or of another format
     */
    public static MeaningSpace bundled() {
        try (InputStream in = MeaningSpace.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the file " + RESOURCE + " is not on the class path");
            }
            return read(new DataInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Big-endian: format, dimension, rank, background size; then per matrix row (U then W transposed, each rank x dimension)
     * and per background vector (as the encoder gave it) one float scale and {@code dimension} signed bytes.
     */
    private static MeaningSpace read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IllegalStateException("the file " + RESOURCE + " has another format");
        }
        int dimension = in.readInt();
        int rank = in.readInt();
        int size = in.readInt();
        float[][] down = rows(in, rank, dimension);
        float[][] up = rows(in, rank, dimension);
        return new MeaningSpace(down, up, Arrays.stream(rows(in, size, dimension)).map(Vectors::normalised).toList());
    }

    private static float[][] rows(DataInputStream in, int count, int dimension) throws IOException {
        float[][] rows = new float[count][dimension];
        for (float[] row : rows) {
            float scale = in.readFloat();
            for (int d = 0; d < dimension; d++) {
                row[d] = in.readByte() * scale;
            }
        }
        return rows;
    }

    /** Where the encoder's vector lies in this space; of length 1. */
    public float[] place(float[] vector) {
        if (down.length == 0) {
            return vector;
        }
        float[] placed = vector.clone();
        for (int r = 0; r < down.length; r++) {
            float share = Vectors.dot(vector, down[r]);
            float[] row = up[r];
            for (int d = 0; d < placed.length; d++) {
                placed[d] += share * row[d];
            }
        }
        return Vectors.normalised(placed);
    }

    /** Ordinary sentences, placed; empty in the plain space. */
    List<float[]> background() {
        return background;
    }
}
