package io.phrasewatch.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenTrieTest {

    @Test
    void findsEveryOccurrenceOverlapsIncluded() {
        TokenTrie trie = new TokenTrie.Builder().add(words("a b"), 0).add(words("b a b"), 1).add(words("b"), 2).add(words("a b"), 3).build();

        assertThat(found(trie, "a b a b")).containsExactlyInAnyOrder("0@0-1", "3@0-1", "2@1-1", "1@1-3", "0@2-3", "3@2-3", "2@3-3");
    }

    @Test
    void neverFindsAPhraseWithoutTokens() {
        assertThat(found(new TokenTrie.Builder().add(List.of(), 0).build(), "a b")).isEmpty();
    }

    @Test
    void passesOverAFewSkippableTokensInsideAPhraseOnly() {
        // Given
        TokenTrie trie = new TokenTrie.Builder().add(words("run sale"), 0).build();

        // When
        List<String> two = skipping(trie, "run the a sale");
        List<String> three = skipping(trie, "run the a the sale");
        List<String> before = skipping(trie, "the run sale the");
        List<String> other = skipping(trie, "run big sale");

        // Then
        assertThat(two).containsExactly("0@0-3");
        assertThat(three).isEmpty();
        assertThat(before).containsExactly("0@1-2");
        assertThat(other).isEmpty();
    }

    @Test
    void agreesWithComparingEveryPhraseAtEveryPlace() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            // Given
            List<List<String>> phrases = new ArrayList<>();
            TokenTrie.Builder builder = new TokenTrie.Builder();
            for (int i = 0; i < 40; i++) {
                phrases.add(randomWords(random, 1 + random.nextInt(4)));
                builder.add(phrases.get(i), i);
            }
            List<String> text = randomWords(random, random.nextInt(30));
            List<String> expected = new ArrayList<>();
            for (int at = 0; at < text.size(); at++) {
                for (int i = 0; i < phrases.size(); i++) {
                    int end = at + phrases.get(i).size();
                    if (end <= text.size() && text.subList(at, end).equals(phrases.get(i))) {
                        expected.add(i + "@" + at + "-" + (end - 1));
                    }
                }
            }

            // When
            List<String> found = found(builder.build(), String.join(" ", text));

            // Then
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<String> randomWords(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add("w" + random.nextInt(5));
        }
        return words;
    }

    private static List<String> found(TokenTrie trie, String text) {
        List<String> found = new ArrayList<>();
        trie.find(words(text), (phrase, first, last) -> found.add(phrase + "@" + first + "-" + last));
        return found;
    }

    private static List<String> skipping(TokenTrie trie, String text) {
        List<String> words = words(text);
        boolean[] skippable = new boolean[words.size()];
        for (int i = 0; i < skippable.length; i++) {
            skippable[i] = List.of("the", "a").contains(words.get(i));
        }
        List<String> found = new ArrayList<>();
        trie.find(words, skippable, 2, (phrase, first, last) -> found.add(phrase + "@" + first + "-" + last));
        return found;
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
