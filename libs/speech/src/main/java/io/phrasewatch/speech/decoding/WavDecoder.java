package io.phrasewatch.speech.decoding;

import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.UnusableSpeechException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Decodes wav, aiff and au files with what Java brings, for machines without ffmpeg. */
final class WavDecoder implements MediaDecoder {

    private static final float RATE = 16_000;
    private static final int BITS = 16;
    private static final int FRAMES_AT_ONCE = 16_000;

    private final DecodingLimits limits;

    WavDecoder(DecodingLimits limits) {
        this.limits = limits;
    }

    @Override
    public List<Path> decode(Path media, Path directory, boolean separateChannels) {
        try (AudioInputStream source = AudioSystem.getAudioInputStream(media.toFile())) {
            int channels = source.getFormat().getChannels();
            if (channels < 1 || channels > DecodingLimits.MOST_CHANNELS) {
                throw DecodingLimits.unusable();
            }
            AudioFormat wanted = new AudioFormat(RATE, BITS, channels, true, false);
            try (AudioInputStream speech = AudioSystem.getAudioInputStream(wanted, source)) {
                return write(speech, channels, directory, separateChannels);
            }
        } catch (UnsupportedAudioFileException e) {
            throw new UnusableSpeechException("This server can decode wav files only; ffmpeg is not installed on it.");
        } catch (IllegalArgumentException e) {
            throw DecodingLimits.unusable();
        } catch (IOException e) {
            throw new SpeechException("the recording can not be read", e);
        }
    }

    private List<Path> write(AudioInputStream speech, int channels, Path directory, boolean separateChannels) throws IOException {
        int outputs = separateChannels ? channels : 1;
        List<Path> files = new ArrayList<>();
        List<OutputStream> streams = new ArrayList<>();
        try {
            for (int output = 0; output < outputs; output++) {
                files.add(directory.resolve("channel-" + (output + 1) + ".pcm"));
                streams.add(new BufferedOutputStream(Files.newOutputStream(files.get(output))));
            }
            copy(speech, channels, streams);
        } finally {
            for (OutputStream stream : streams) {
                stream.close();
            }
        }
        limits.check(Files.size(files.get(0)));
        return files;
    }

    private void copy(AudioInputStream speech, int channels, List<OutputStream> outputs) throws IOException {
        int frameBytes = channels * Short.BYTES;
        byte[] piece = new byte[FRAMES_AT_ONCE * frameBytes];
        long frames = 0;
        for (int read = speech.readNBytes(piece, 0, piece.length); read > 0; read = speech.readNBytes(piece, 0, piece.length)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new SpeechException("the decoding was stopped");
            }
            frames += read / frameBytes;
            if (frames > limits.duration().toSeconds() * (long) RATE) {
                throw limits.tooLong();
            }
            split(piece, read / frameBytes, channels, outputs);
        }
    }

    private static void split(byte[] piece, int frames, int channels, List<OutputStream> outputs) throws IOException {
        for (int frame = 0; frame < frames; frame++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                int at = (frame * channels + channel) * Short.BYTES;
                int sample = piece[at] & 0xFF | piece[at + 1] << 8;
                sum += sample;
                if (outputs.size() > 1) {
                    write(outputs.get(channel), sample);
                }
            }
            if (outputs.size() == 1) {
                write(outputs.get(0), sum / channels);
            }
        }
    }

    private static void write(OutputStream output, int sample) throws IOException {
        output.write(sample);
        output.write(sample >> 8);
    }
}
