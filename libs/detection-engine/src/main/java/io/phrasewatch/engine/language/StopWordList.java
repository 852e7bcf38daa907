package io.phrasewatch.engine.language;

import io.phrasewatch.engine.text.Token;
import io.phrasewatch.engine.text.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.tartarus.snowball.SnowballStemmer;

/** The lists of stop words in Lucene's jar: a word or more a line, remarks behind {@code |} or {@code #}. */
final class StopWordList {

    private static final String FOLDER = "/org/apache/lucene/analysis/";

    private StopWordList() {
    }

    /**
     * The words, normalised.
     *
     * @param path below Lucene's analysis package; null for no words
     * @throws IllegalStateException when the jar does not hold it
     */
    static Set<String> read(String path) {
        if (path == null) {
            return Set.of();
        }
        try (InputStream in = SnowballStemmer.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new IllegalStateException("the stop words " + path + " are not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.replaceFirst("[|#].*", ""))
                    .flatMap(line -> Tokenizer.tokens(line).stream())
                    .map(Token::text)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
