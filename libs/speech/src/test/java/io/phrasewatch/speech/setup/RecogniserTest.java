package io.phrasewatch.speech.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.speech.SpeechException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecogniserTest {

    @TempDir
    private Path directory;

    @Test
    void isNoneByDefault() {
        // When
        Recogniser none = open(Map.of());

        // Then
        assertThat(none.name()).isEqualTo("none");
        assertThat(none.files()).isEmpty();
        assertThat(none.live()).isEmpty();
    }

    @Test
    void takesAServerForRecordings() {
        // When
        Recogniser remote = open(Map.of("phrasewatch.speech", "http://localhost:1/v1"));

        // Then
        assertThat(remote.files()).isPresent();
        assertThat(remote.live()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whisper", "whisper:", "vosk:", "sphinx", "ftp://a"})
    void namesTheChoicesWhereItUnderstandsNone(String choice) {
        assertThatThrownBy(() -> open(Map.of("phrasewatch.speech", choice))).isInstanceOf(SpeechException.class)
                .hasMessageContaining("whisper:FILE");
    }

    @Test
    void refusesADirectoryThatIsNoVoskModel() {
        assertThatThrownBy(() -> open(Map.of("phrasewatch.speech", "vosk:" + directory))).isInstanceOf(SpeechException.class)
                .hasMessageContaining("am/final.mdl");
    }

    @Test
    void refusesWhisperFilesThatAreAbsentShortOrForeign() throws IOException {
        // Given
        Path absent = directory.resolve("absent.bin");
        Path cut = Files.write(directory.resolve("cut.bin"), "lmgg".getBytes(StandardCharsets.US_ASCII));
        Path foreign = Files.write(directory.resolve("foreign.bin"), new byte[11_000_000]);

        // When / Then
        assertThatThrownBy(() -> whisper(absent, Map.of())).isInstanceOf(SpeechException.class).hasMessageContaining("can not be read");
        assertThatThrownBy(() -> whisper(cut, Map.of())).isInstanceOf(SpeechException.class).hasMessageContaining("ggml");
        assertThatThrownBy(() -> whisper(foreign, Map.of())).isInstanceOf(SpeechException.class).hasMessageContaining("ggml");
    }

    @Test
    void refusesAWhisperFileOfAnotherDigestAndOneTheLibraryRefuses() throws IOException {
        // Given the right beginning and nothing behind it
        byte[] junk = Arrays.copyOf("lmgg".getBytes(StandardCharsets.US_ASCII), 11_000_000);
        Path file = Files.write(directory.resolve("junk.bin"), junk);

        // When / Then
        assertThatThrownBy(() -> whisper(file, Map.of("phrasewatch.speech.whisper.sha256", "00"))).isInstanceOf(SpeechException.class)
                .hasMessageContaining("SHA-256");
        assertThatThrownBy(() -> whisper(file, Map.of())).isInstanceOf(SpeechException.class);
    }

    private static Recogniser whisper(Path file, Map<String, String> keys) {
        Map<String, String> all = new TreeMap<>(keys);
        all.put("phrasewatch.speech", "whisper:" + file);
        return open(all);
    }

    private static Recogniser open(Map<String, String> keys) {
        SpeechConfig config = new SmallRyeConfigBuilder().withMapping(SpeechConfig.class).withDefaultValues(keys).build()
                .getConfigMapping(SpeechConfig.class);
        return Recogniser.open(config);
    }
}
