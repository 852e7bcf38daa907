package io.phrasewatch.engine.semantic;

import io.phrasewatch.engine.Encoder;
import io.phrasewatch.engine.EncoderContract;
import io.phrasewatch.engine.HashingEncoder;

class CachingEncoderTest extends EncoderContract {

    private final Encoder encoder = new CachingEncoder(new HashingEncoder(), 3);

    @Override
    protected Encoder encoder() {
        return encoder;
    }
}
