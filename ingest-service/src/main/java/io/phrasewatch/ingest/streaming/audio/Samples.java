package io.phrasewatch.ingest.streaming.audio;

/** Where decoded sound goes: signed 16-bit samples, 16,000 a second, one channel. */
interface Samples {

    /** Takes the first {@code length} samples; the array may be used again afterwards. */
    void accept(short[] samples, int length);
}
