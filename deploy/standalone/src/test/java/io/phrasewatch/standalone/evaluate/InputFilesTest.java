package io.phrasewatch.standalone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.embedded.BackendException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "trackers:\n- name: Refund\n  vocabulary: [refund, money back]\n  threshold: 0.7\n  languages: [en-US]\n  categories: [x]\n",
        "- {name: Refund, vocabulary: [refund, money back], threshold: 0.7, languages: en-US}\n",
        "{\"trackers\":[{\"name\":\"Refund\",\"vocabulary\":[\"refund\",\"money back\"],\"threshold\":0.7,\"languages\":[\"en-US\"]}]}",
        "\uFEFF{\"name\":\"Refund\",\"vocabulary\":[\"refund\",\"money back\"],\"threshold\":0.7,\"languages\":[\"en-US\"],\"id\":\"1\"}"})
    void readsTrackersInEveryForm(String content) throws IOException {
        assertThat(new TrackerFile(file(content)).read())
                .containsExactly(new TrackerSpec("Refund", List.of("refund", "money back"), List.of(), List.of("en-US"), 0.7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{a: [            | file.txt, line 1 is not JSON or YAML",
        "``               | file.txt must hold a list of trackers, or an object with a list named \"trackers\"",
        "just text        | file.txt must hold a list of trackers, or an object with a list named \"trackers\"",
        "[]               | file.txt must hold 1 to 500 trackers, holds 0",
        "[7]              | file.txt, trackers[0] must be an object with a name and a vocabulary",
        "[{name: a}]      | file.txt, trackers[0].vocabulary must hold at least one phrase",
        "[{vocabulary: a}]| file.txt, trackers[0].name is missing",
        "[{name: a, vocabulary: {b: c}}]                   | file.txt, trackers[0].vocabulary must be a list of texts",
        "[{name: a, vocabulary: [b, {c: d}]}]              | file.txt, trackers[0].vocabulary[1] must be a text that is not empty",
        "[{name: a, vocabulary: b, threshold: 2}]          | file.txt, trackers[0].threshold must be a number from 0 to 1",
        "[{name: a, vocabulary: b}, {name: a, vocabulary: c}] | file.txt, trackers[1].name is there twice: \"a\""})
    void saysWhatIsWrongWithTrackers(String content, String message) throws IOException {
        Path file = file(content);

        assertThatThrownBy(() -> new TrackerFile(file).read()).isInstanceOf(BackendException.class).hasMessage(message);
    }

    @Test
    void readsMessagesInEveryForm() throws IOException {
        Path file = file("{\"text\":\"a\",\"trackers\":[\"T\",\"U\"]}\r\n\n{\"content\":\"b\",\"expected\":[]}\n"
                + "{\"payload\":{\"content\":\"c\"},\"expectedTrackers\":\"T\",\"languageCode\":\"es-ES\"}");

        assertThat(new MessageFile(file).read(Set.of("T", "U"))).containsExactly(new ExpectedMessage(1, "a", Set.of("T", "U"), null),
                new ExpectedMessage(3, "b", Set.of(), null), new ExpectedMessage(4, "c", Set.of("T"), "es-ES"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "``                          | file.txt holds no message",
        "{\"text\":\"a\"             | file.txt, line 1 is not a JSON object",
        "{\"text\":\"a\"} {}         | file.txt, line 1 is not a JSON object",
        "[\"a\"]                     | file.txt, line 1 is not a JSON object",
        "{\"trackers\":[]}           | file.txt, line 1 has no \"text\"",
        "{\"text\":\" \"}            | file.txt, line 1 must have a text of 1 to 100000 characters",
        "{\"text\":\"a\"}            | file.txt, line 1 does not say which \"trackers\" it should find; [] means none",
        "{\"text\":\"a\",\"trackers\":7}       | file.txt, line 1.trackers must be a list of texts",
        "{\"text\":\"a\",\"trackers\":[\"V\"]} | file.txt, line 1 expects the tracker \"V\", which is not among the trackers"})
    void saysWhatIsWrongWithMessages(String content, String message) throws IOException {
        Path file = file(content);

        assertThatThrownBy(() -> new MessageFile(file).read(Set.of("T"))).isInstanceOf(BackendException.class).hasMessage(message);
    }

    @Test
    void saysThatAFileIsMissingOrUnreadable() throws IOException {
        Path absent = folder.resolve("absent");
        Path binary = Files.write(folder.resolve("binary"), "\u00E9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new TrackerFile(absent).read()).hasMessage("there is no file " + absent);
        assertThatThrownBy(() -> new TrackerFile(folder).read()).hasMessage("cannot read " + folder);
        assertThatThrownBy(() -> new MessageFile(binary).read(Set.of())).hasMessage(binary + " is not UTF-8");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file.txt"), content);
    }
}
