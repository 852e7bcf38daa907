package io.phrasewatch.engine.semantic;

import io.phrasewatch.engine.Encoder;

/** Remembers the vectors of recent texts: one in six turns of real dialogues repeats an earlier one. */
public final class CachingEncoder implements Encoder {

    private final Encoder encoder;
    private final BoundedCache<String, float[]> vectors;

    public CachingEncoder(Encoder encoder, int capacity) {
        this.encoder = encoder;
        this.vectors = new BoundedCache<>(capacity);
    }

    @Override
    public String id() {
        return encoder.id();
    }

    @Override
    public boolean speaks(String language) {
        return encoder.speaks(language);
    }

    @Override
    public int dimension() {
        return encoder.dimension();
    }

    @Override
    public float[] embed(String text) {
        return vectors.get(text, encoder::embed);
    }
}
