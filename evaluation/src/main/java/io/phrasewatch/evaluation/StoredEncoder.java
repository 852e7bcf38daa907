package io.phrasewatch.evaluation;

import io.phrasewatch.engine.Encoder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An encoder that keeps every vector in a file, so that a second run over the same texts takes seconds. Thread safe. */
final class StoredEncoder implements Encoder, AutoCloseable {

    private final Encoder encoder;
    private final Path file;
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();
    private final int known;

    StoredEncoder(Encoder encoder, Path file) {
        this.encoder = encoder;
        this.file = file;
        if (Files.exists(file)) {
            read();
        }
        this.known = vectors.size();
    }

    @Override
    public String id() {
        return encoder.id();
    }

    @Override
    public int dimension() {
        return encoder.dimension();
    }

    @Override
    public float[] embed(String text) {
        return vectors.computeIfAbsent(text, encoder::embed);
    }

    private void read() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String text = in.readUTF();
                float[] vector = new float[encoder.dimension()];
                for (int d = 0; d < vector.length; d++) {
                    vector[d] = in.readFloat();
                }
                vectors.put(text, vector);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file when there is anything new. */
    @Override
    public void close() {
        if (vectors.size() == known) {
            return;
        }
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(vectors.size());
            for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
                out.writeUTF(entry.getKey());
                for (float value : entry.getValue()) {
                    out.writeFloat(value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
