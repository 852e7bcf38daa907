package io.phrasewatch.speech.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.UnusableSpeechException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaDecoderTest {

    private static final DecodingLimits LIMITS = new DecodingLimits(Duration.ofSeconds(10), Duration.ofSeconds(60));
    private static final int SECONDS = 3;

    /** An ID3 tag of nothing; behind one, a decoder guesses what the rest is. */
    private static final String EMPTY_TAG = "ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000";

    @TempDir
    private Path directory;

    static Stream<MediaDecoder> both() {
        MediaDecoder found = MediaDecoders.find("ffmpeg", LIMITS);
        return Stream.of(found, new WavDecoder(LIMITS)).distinct();
    }

    @ParameterizedTest
    @MethodSource("both")
    void mixesTheChannelsOfAWavFile(MediaDecoder decoder) throws IOException {
        // Given
        Path wav = wav(SECONDS, 44_100, 2);

        // When
        List<Path> decoded = decoder.decode(wav, directory, false);

        // Then
        assertThat(decoded).hasSize(1);
        assertThat(Files.size(decoded.get(0))).isCloseTo(SECONDS * 32_000L, within(400L));
    }

    @ParameterizedTest
    @MethodSource("both")
    void keepsChannelsApart(MediaDecoder decoder) throws IOException {
        // Given the tone is on the first channel, the second is silent
        Path wav = wav(SECONDS, 16_000, 2);

        // When
        List<Path> decoded = decoder.decode(wav, directory, true);

        // Then
        assertThat(decoded).hasSize(2);
        assertThat(loudest(decoded.get(0))).isGreaterThan(5_000);
        assertThat(loudest(decoded.get(1))).isLessThan(50);
    }

    @ParameterizedTest
    @MethodSource("both")
    void refusesWhatIsTooLong(MediaDecoder decoder) throws IOException {
        // Given
        Path wav = wav(12, 8_000, 1);

        // When / Then
        assertThatThrownBy(() -> decoder.decode(wav, directory, false))
                .isInstanceOf(UnusableSpeechException.class).hasMessageContaining("longer than");
    }

    @ParameterizedTest
    @MethodSource("both")
    void takesWhatIsThereWhereTheHeaderPromisesFourGigabytes(MediaDecoder decoder) throws IOException {
        // Given
        Path wav = wav(SECONDS, 16_000, 1);
        byte[] bytes = Files.readAllBytes(wav);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -1).putInt(40, -1);
        Files.write(wav, bytes);

        // When
        List<Path> decoded = decoder.decode(wav, directory, false);

        // Then
        assertThat(Files.size(decoded.get(0))).isCloseTo(SECONDS * 32_000L, within(400L));
    }

    @ParameterizedTest
    @MethodSource("both")
    void refusesWhatIsNoRecording(MediaDecoder decoder) throws IOException {
        // Given
        Path secret = Files.write(directory.resolve("secret.wav"), Files.readAllBytes(wav(1, 8_000, 1)));
        List<byte[]> hostile = List.of(
                new byte[0],
                "RIFF".getBytes(StandardCharsets.US_ASCII),
                ("#EXTM3U\n#EXTINF:1,\nfile://" + secret + "\n").getBytes(StandardCharsets.US_ASCII),
                ("ffconcat version 1.0\nfile '" + secret + "'\n").getBytes(StandardCharsets.US_ASCII),
                (EMPTY_TAG + "#EXTM3U\n#EXTINF:1,\nfile://" + secret + "\n").getBytes(StandardCharsets.ISO_8859_1),
                (EMPTY_TAG + "ffconcat version 1.0\nfile '" + secret + "'\n").getBytes(StandardCharsets.ISO_8859_1),
                (EMPTY_TAG + "v=0\nc=IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n").getBytes(StandardCharsets.ISO_8859_1),
                Files.readAllBytes(wav(1, 8_000, 100)),
                "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII),
                Arrays.copyOf(Files.readAllBytes(wav(1, 8_000, 1)), 20));

        // When / Then
        for (byte[] bytes : hostile) {
            Path file = Files.write(directory.resolve("hostile"), bytes);
            assertThatThrownBy(() -> decoder.decode(file, directory, false)).isInstanceOf(UnusableSpeechException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "m4a", "mp4", "flac", "ogg", "webm", "aiff", "ac3"})
    void decodesTheFormatsOfTheContract(String format) throws IOException, InterruptedException {
        // Given
        Path file = directory.resolve("tone." + format);
        List<String> command = List.of("ffmpeg", "-v", "error", "-i", wav(SECONDS, 44_100, 1).toString(), "-strict", "-2", file.toString());
        assumeTrue(MediaDecoders.find("ffmpeg", LIMITS) instanceof FfmpegDecoder, "needs ffmpeg");
        assumeTrue(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor() == 0, "this ffmpeg does not write " + format);

        // When
        List<Path> decoded = MediaDecoders.find("ffmpeg", LIMITS).decode(file, directory, false);

        // Then
        assertThat(Files.size(decoded.get(0))).isCloseTo(SECONDS * 32_000L, within(6_400L));
        assertThat(loudest(decoded.get(0))).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsTheClockOfAFilmWhoseSoundBeginsLate(boolean separateChannels) throws IOException, InterruptedException {
        // Given pictures from the beginning and a tone after two seconds
        assumeTrue(MediaDecoders.find("ffmpeg", LIMITS) instanceof FfmpegDecoder, "needs ffmpeg");
        Path film = directory.resolve("late.mp4");
        List<String> command = List.of("ffmpeg", "-v", "error", "-f", "lavfi", "-t", "4", "-i", "color=c=black:s=64x64:r=5", "-itsoffset", "2",
                "-i", wav(1, 16_000, 1).toString(), "-c:v", "mpeg4", "-c:a", "aac", film.toString());
        assumeTrue(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor() == 0, "this ffmpeg does not write mp4");

        // When
        List<Path> decoded = MediaDecoders.find("ffmpeg", LIMITS).decode(film, directory, separateChannels);

        // Then
        assertThat(Files.size(decoded.get(0))).isCloseTo(3 * 32_000L, within(6_400L));
        assertThat(loudest(decoded.get(0))).isGreaterThan(5_000);
    }

    @Test
    void killsADecoderThatTakesTooLong() {
        // Given
        Subprocess impatient = new Subprocess(directory, Duration.ofMillis(200));

        // When / Then
        assertThatThrownBy(() -> impatient.run(List.of("sleep", "30"))).isInstanceOf(SpeechException.class).hasMessageContaining("too long");
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)
                .noneMatch(child -> child.info().commandLine().orElse("").contains("sleep 30"))).isTrue();
    }

    @Test
    void takesJavasOwnDecoderWhereThereIsNoFfmpeg() {
        assertThat(MediaDecoders.find("/nowhere/ffmpeg", LIMITS)).isInstanceOf(WavDecoder.class);
    }

    /** A tone on the first channel; 16-bit. */
    private Path wav(int seconds, int rate, int channels) throws IOException {
        int bytes = seconds * rate * channels * Short.BYTES;
        ByteBuffer file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16).putShort((short) 1).putShort((short) channels).putInt(rate).putInt(rate * channels * Short.BYTES)
                .putShort((short) (channels * Short.BYTES)).putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        for (int frame = 0; frame < seconds * rate; frame++) {
            file.putShort((short) (20_000 * Math.sin(2 * Math.PI * 440 * frame / rate)));
            for (int channel = 1; channel < channels; channel++) {
                file.putShort((short) 0);
            }
        }
        return Files.write(Files.createTempFile(directory, "tone", ".wav"), file.array());
    }

    private static int loudest(Path pcm) throws IOException {
        var samples = ByteBuffer.wrap(Files.readAllBytes(pcm)).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int loudest = 0;
        while (samples.hasRemaining()) {
            loudest = Math.max(loudest, Math.abs(samples.get()));
        }
        return loudest;
    }
}
