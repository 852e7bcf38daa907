package io.phrasewatch.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.contracts.EventType;
import io.phrasewatch.contracts.Topic;
import io.phrasewatch.contracts.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/topics.md} lists every topic and every type of event, and none that is gone. */
class TopicsDocumentTest {

    private static final Pattern TOPIC_ROW = Pattern.compile("(?m)^\\| `([a-z.-]+\\.v\\d+)` \\| (\\d+) \\| (\\w+) \\|");
    private static final Pattern TYPE_ROW = Pattern.compile("(?m)^\\| `(io\\.phrasewatch\\.[^`]+)` \\|");

    @Test
    void listsEveryTopicWithItsPartitionsAndCleanUp() throws IOException {
        assertThat(rows(TOPIC_ROW, 3)).containsExactlyInAnyOrderElementsOf(Topics.ALL.stream().map(TopicsDocumentTest::row).toList());
    }

    @Test
    void listsEveryTypeOfEvent() throws IOException {
        assertThat(rows(TYPE_ROW, 1))
                .containsExactlyInAnyOrderElementsOf(Stream.of(EventType.values()).map(EventType::wireName).toList());
    }

    private static String row(Topic topic) {
        return topic.name() + " " + topic.partitions() + " " + topic.settings().getOrDefault("cleanup.policy", "delete");
    }

    private static List<String> rows(Pattern pattern, int groups) throws IOException {
        Path document = Path.of(System.getProperty("phrasewatch.root"), "docs/topics.md");
        return pattern.matcher(Files.readString(document)).results()
                .map(match -> Stream.iterate(1, group -> group + 1).limit(groups).map(match::group)
                        .reduce((left, right) -> left + " " + right).orElseThrow())
                .toList();
    }
}
