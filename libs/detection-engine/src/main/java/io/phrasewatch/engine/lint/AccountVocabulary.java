package io.phrasewatch.engine.lint;

import io.phrasewatch.engine.exact.TokenTrie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All phrases of an account, to be asked which of them collide with one. Immutable once built. */
public final class AccountVocabulary {

    /** One phrase of one tracker. */
    record Entry(String tracker, String phrase, String language, PhraseForm form) {
    }

    private final List<Entry> entries;
    private final TokenTrie byStems;
    private final Map<List<String>, List<Entry>> byClaim = new HashMap<>();

    AccountVocabulary(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        TokenTrie.Builder builder = new TokenTrie.Builder();
        for (int number = 0; number < entries.size(); number++) {
            builder.add(entries.get(number).form().stems(), number);
            byClaim.computeIfAbsent(entries.get(number).form().claim(), unseen -> new ArrayList<>(1)).add(entries.get(number));
        }
        this.byStems = builder.build();
    }

    /** Phrases whose words all stand in a row in this one, in the account's order; those of the same words are among them. */
    List<Entry> within(Entry phrase) {
        List<Entry> found = new ArrayList<>();
        byStems.find(phrase.form().stems(), (number, first, last) -> {
            if (entries.get(number).language().equals(phrase.language())) {
                found.add(entries.get(number));
            }
        });
        return found;
    }

    /** Phrases that deny what this one says, or say what it denies. */
    List<Entry> opposites(Entry phrase) {
        if (phrase.form().claim().isEmpty()) {
            return List.of();
        }
        return byClaim.getOrDefault(phrase.form().claim(), List.of()).stream()
                .filter(other -> other.form().negated() != phrase.form().negated() && other.language().equals(phrase.language()))
                .toList();
    }
}
