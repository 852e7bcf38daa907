package io.phrasewatch.ingest.streaming.audio;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;

/**
 * Opus: a packet in each frame of the socket, or an Ogg stream cut anywhere. Packets say themselves which rate they hold; all are decoded
 * at 48 kHz, because the library makes silence of music-like packets at lower rates.
 */
final class OpusSoundDecoder implements SoundDecoder {

    private static final int RATE = 48_000;
    /** Samples of the longest packet, 120 ms (RFC 6716, section 2.1.4). */
    private static final int LONGEST_PACKET = RATE * 120 / 1_000;

    private final Samples samples;
    private final OpusDecoder decoder;
    private final short[] decoded = new short[LONGEST_PACKET];
    private OggPackets ogg;
    private boolean begun;

    OpusSoundDecoder(Samples samples) {
        this.samples = Resampler.from(RATE, samples);
        try {
            this.decoder = new OpusDecoder(RATE, 1);
        } catch (OpusException e) {
            throw new IllegalStateException("48 kHz is a rate of Opus", e);
        }
    }

    @Override
    public void decode(byte[] sound) {
        if (!begun) {
            begun = true;
            ogg = OggPackets.beginsIn(sound) ? new OggPackets(this::packet) : null;
        }
        if (ogg == null) {
            packet(sound);
        } else {
            ogg.accept(sound);
        }
    }

    private void packet(byte[] packet) {
        if (packet.length == 0) {
            return;
        }
        try {
            samples.accept(decoded, decoder.decode(packet, 0, packet.length, decoded, 0, decoded.length, false));
        } catch (OpusException | ArrayIndexOutOfBoundsException | AssertionError notOpus) {
            throw new UnreadableSoundException(notOpus);
        }
    }

    @Override
    public void end() {
        // packets are decoded whole
    }

    @Override
    public void close() {
        // pure Java, holds nothing
    }
}
