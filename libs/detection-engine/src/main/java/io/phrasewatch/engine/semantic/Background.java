package io.phrasewatch.engine.semantic;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ordinary sentences as an encoder sees them: what a vocabulary is parted from, see {@link Separator}. Sentences are the project's own,
 * {@code background.txt} of {@code evaluation}. Immutable, safe for any number of threads.
 *
 * @param vectors of length 1; empty for encoders that no background was made for
 */
public record Background(List<float[]> vectors) {

    private static final String RESOURCE = "background.bin";
    private static final int FORMAT = 0x70774231;

    /** No background. For encoders nothing was fitted for. */
    public static Background none() {
        return new Background(List.of());
    }

    /**
     * The background of the bundled encoder.
     *
     * @throws IllegalStateException when its file is missing or of another format
     */
    public static Background bundled() {
        try (InputStream in = Background.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the file " + RESOURCE + " is not on the class path");
            }
            return read(new DataInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Big-endian: format, dimension, number of sentences; then per sentence one float scale and {@code dimension} signed bytes. */
    private static Background read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IllegalStateException("the file " + RESOURCE + " has another format");
        }
        int dimension = in.readInt();
        List<float[]> vectors = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            float scale = in.readFloat();
            float[] vector = new float[dimension];
            for (int d = 0; d < dimension; d++) {
                vector[d] = in.readByte() * scale;
            }
            vectors.add(Vectors.normalised(vector));
        }
        return new Background(List.copyOf(vectors));
    }
}
