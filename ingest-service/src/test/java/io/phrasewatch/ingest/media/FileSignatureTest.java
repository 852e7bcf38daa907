package io.phrasewatch.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSignatureTest {

    @ParameterizedTest
    @ValueSource(strings = {"RIFF\u0000\u0000\u0000\u0000WAVEfmt ", "ID3\u0004", "\u00ff\u00fb\u0090d", "\u00ff\u00f1\u0050", "fLaC", "OggS",
        "\u0000\u0000\u0000\u0020ftypisom", "\u0000\u0000\u0000\u0020ftypM4A ", "\u001a\u0045\u00df\u00a3", "#!AMR\n", "FORM\u0000\u0000\u0000\u0000AIFF",
        "\u000b\u0077", "\u0030\u0026\u00b2\u0075\u008e\u0066\u00cf\u0011"})
    void knowsRecordings(String head) {
        assertThat(FileSignature.isMedia(head.getBytes(StandardCharsets.ISO_8859_1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R", "RIFF", "RIFF\u0000\u0000\u0000\u0000WEBP", "#EXTM3U\n#EXTINF:1", "ffconcat version 1.0", "PK\u0003\u0004",
        "<?xml version=\"1.0\"?><MPD", "<html>", "\u0089PNG\r\n", "%PDF-1.7", "\u00ff\u00d8\u00ff\u00e0", "\u00ff\u00fe\u0000h", "{\"url\":1}",
        "\u001f\u008b\u0008", "v=0\r\no=- 0"})
    void refusesEverythingElse(String head) {
        assertThat(FileSignature.isMedia(head.getBytes(StandardCharsets.ISO_8859_1))).isFalse();
    }

    @Test
    void looksAtTheFirstBytesOnly() {
        assertThat(FileSignature.isMedia(Arrays.copyOf("fLaC".getBytes(StandardCharsets.ISO_8859_1), FileSignature.LENGTH))).isTrue();
    }
}
