package io.phrasewatch.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} names every key of ours, and no key that is gone. */
class ConfigurationDocumentTest {

    /** A key in the document: in backquotes, at the start of a table row. */
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\|\\s*`(phrasewatch\\.[^`]+)`");

    private final Path root = Path.of(System.getProperty("phrasewatch.root"));

    @Test
    void namesEveryKeyOfTheCode() throws IOException {
        assertThat(documented()).containsAll(ConfigurationKeys.below(root));
    }

    @Test
    void namesNoKeyThatTheCodeDoesNotKnow() throws IOException {
        assertThat(ConfigurationKeys.below(root)).containsAll(documented());
    }

    private Set<String> documented() throws IOException {
        Set<String> keys = new TreeSet<>();
        DOCUMENTED.matcher(Files.readString(root.resolve("docs/configuration.md"))).results()
                .forEach(match -> keys.add(match.group(1)));
        return keys;
    }
}
