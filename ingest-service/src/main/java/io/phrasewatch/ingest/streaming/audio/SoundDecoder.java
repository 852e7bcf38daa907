package io.phrasewatch.ingest.streaming.audio;

/** Decodes live sound piece by piece, wherever the client cuts it. Used by one thread at a time. */
interface SoundDecoder extends AutoCloseable {

    /**
     * Decodes the next piece.
     *
     * @throws UnreadableSoundException when it is not in the announced form; the next piece may be
     */
    void decode(byte[] sound);

    /** Nothing more comes: what was held back is decoded. */
    void end();

    /** Frees what it holds. */
    @Override
    void close();
}
