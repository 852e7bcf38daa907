package io.phrasewatch.ingest.streaming.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.phrasewatch.ingest.streaming.protocol.SpeechFormat;
import io.phrasewatch.ingest.streaming.protocol.SpeechFormat.Encoding;
import io.phrasewatch.speech.SpeechException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundDecodersTest {

    private final Tone heard = new Tone();
    private final SoundDecoders decoders = new SoundDecoders("ffmpeg");

    @ParameterizedTest
    @CsvSource({"8000, 1", "8000, 8192", "16000, 3", "22050, 999", "44100, 8192", "48000, 640"})
    void hearsTheSameToneAtEveryRateHoweverItIsCut(int rate, int cut) {
        // When
        feed(new SpeechFormat(Encoding.LINEAR16, rate), Tone.littleEndian(Tone.second(rate)), cut);

        // Then
        assertThat(heard.count()).isCloseTo(16_000, within(100));
        assertThat(heard.hertz()).isCloseTo(Tone.HERTZ, within(4.0));
        assertThat(heard.loudness()).isCloseTo(1, within(0.03));
    }

    @Test
    void keepsWhatIsAboveTheNewRateOutOfIt() {
        // Given
        short[] hiss = new short[48_000];
        for (int i = 0; i < hiss.length; i++) {
            hiss[i] = (short) (10_000 * Math.sin(2 * Math.PI * 12_000 * i / 48_000));
        }

        // When
        feed(new SpeechFormat(Encoding.LINEAR16, 48_000), Tone.littleEndian(hiss), 8_192);

        // Then
        assertThat(heard.loudness()).isLessThan(0.01);
    }

    @Test
    void decodesMulaw() {
        // When
        feed(new SpeechFormat(Encoding.MULAW, 8_000), mulaw(Tone.second(8_000)), 160);

        // Then
        assertThat(heard.count()).isCloseTo(16_000, within(100));
        assertThat(heard.hertz()).isCloseTo(Tone.HERTZ, within(4.0));
        assertThat(heard.loudness()).isCloseTo(1, within(0.03));
    }

    @ParameterizedTest
    @ValueSource(ints = {16_000, 24_000, 48_000})
    void decodesOpusPackets(int rate) throws OpusException {
        // When
        SoundDecoder decoder = decoders.open(new SpeechFormat(Encoding.OPUS, rate), heard);
        opus(rate).forEach(decoder::decode);
        decoder.end();

        // Then
        assertThat(heard.count()).isCloseTo(16_000, within(100));
        assertThat(heard.hertz()).isCloseTo(Tone.HERTZ, within(4.0));
    }

    @Test
    void decodesOggOpusAndFlacAsProgramsWriteThem() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/ffmpeg")), "needs ffmpeg");
        for (Encoding encoding : List.of(Encoding.OPUS, Encoding.FLAC)) {
            // Given
            Tone tone = new Tone();
            byte[] sound = ffmpeg(encoding == Encoding.OPUS ? List.of("-c:a", "libopus", "-f", "ogg") : List.of("-f", "flac"));
            SoundDecoder decoder = decoders.open(new SpeechFormat(encoding, 48_000), tone);

            // When
            cut(sound, 777).forEach(decoder::decode);
            decoder.end();
            decoder.close();

            // Then
            assertThat(tone.count()).as(encoding.name()).isCloseTo(16_000, within(700));
            assertThat(tone.hertz()).as(encoding.name()).isCloseTo(Tone.HERTZ, within(4.0));
        }
    }

    @Test
    void saysThatSoundIsNotWhatItWasSaidToBe() {
        // Given
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/ffmpeg")), "needs ffmpeg");
        SoundDecoder decoder = decoders.open(new SpeechFormat(Encoding.FLAC, 16_000), heard);

        // When / Then
        assertThatThrownBy(() -> {
            for (int i = 0; i < 100; i++) {
                decoder.decode("this is no FLAC at all ".repeat(1_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            decoder.end();
        }).isInstanceOf(UnreadableSoundException.class);
    }

    @Test
    void opensNoFlacWithoutTheProgramForIt() {
        // When / Then
        assertThatThrownBy(() -> new SoundDecoders("no-such-program").open(new SpeechFormat(Encoding.FLAC, 16_000), heard))
                .isInstanceOf(SpeechException.class).hasMessage("FLAC needs the program ffmpeg");
    }

    private void feed(SpeechFormat format, byte[] sound, int cut) {
        SoundDecoder decoder = decoders.open(format, heard);
        cut(sound, cut).forEach(decoder::decode);
        decoder.end();
        decoder.close();
    }

    private static List<byte[]> cut(byte[] sound, int size) {
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < sound.length; at += size) {
            pieces.add(Arrays.copyOfRange(sound, at, Math.min(sound.length, at + size)));
        }
        return pieces;
    }

    private static byte[] mulaw(short[] samples) {
        byte[] codes = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            int magnitude = Math.min(32_635, Math.abs(samples[i])) + 132;
            int segment = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
            int code = segment << 4 | magnitude >> segment + 3 & 0x0F;
            codes[i] = (byte) ~(samples[i] < 0 ? code | 0x80 : code);
        }
        return codes;
    }

    private static List<byte[]> opus(int rate) throws OpusException {
        OpusEncoder encoder = new OpusEncoder(rate, 1, OpusApplication.OPUS_APPLICATION_VOIP);
        short[] samples = Tone.second(rate);
        int frame = rate / 50;
        List<byte[]> packets = new ArrayList<>();
        byte[] packet = new byte[4_000];
        for (int at = 0; at < samples.length; at += frame) {
            packets.add(Arrays.copyOf(packet, encoder.encode(samples, at, frame, packet, 0, packet.length)));
        }
        return packets;
    }

    private static byte[] ffmpeg(List<String> output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-f", "s16le", "-ar", "48000", "-ac", "1", "-i", "pipe:0"));
        command.addAll(output);
        command.add("pipe:1");
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Thread writer = new Thread(() -> {
            try (OutputStream input = process.getOutputStream()) {
                input.write(Tone.littleEndian(Tone.second(48_000)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        byte[] encoded = process.getInputStream().readAllBytes();
        writer.join();
        return encoded;
    }
}
