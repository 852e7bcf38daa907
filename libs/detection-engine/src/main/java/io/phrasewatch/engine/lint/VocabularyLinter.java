package io.phrasewatch.engine.lint;

import io.phrasewatch.engine.language.Analysis;
import io.phrasewatch.engine.language.Languages;
import io.phrasewatch.engine.lint.AccountVocabulary.Entry;
import io.phrasewatch.engine.semantic.BoundedCache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives advice about vocabularies. Safe for any number of threads; an account of 25,000 phrases takes about a tenth of a second the
 * first time and little afterwards, since forms of phrases are remembered.
 */
public final class VocabularyLinter {

    /** As recommended to tracker owners since the first platform. */
    private static final int FEWEST_PHRASES = 5;
    private static final int MOST_WARNINGS = 50;
    private static final int LEAST_TOPICS_OF_AN_OVERLAP = 2;
    private static final int FORMS_KEPT = 50_000;

    private record FormKey(String phrase, String language) {
    }

    private final BoundedCache<FormKey, PhraseForm> forms = new BoundedCache<>(FORMS_KEPT);

    /** Makes an account's vocabularies comparable. */
    public AccountVocabulary account(List<TrackerVocabulary> trackers) {
        List<Entry> entries = new ArrayList<>();
        trackers.forEach(tracker -> entries.addAll(entries(tracker)));
        return new AccountVocabulary(entries);
    }

    /**
     * Advice about one tracker: about the whole vocabulary first, then in the order of its phrases.
     *
     * @param account all trackers of the account; a tracker of the same name in it is this one
     * @return {@value #MOST_WARNINGS} at most
     */
    public List<LintWarning> lint(TrackerVocabulary tracker, AccountVocabulary account) {
        List<LintWarning> warnings = new ArrayList<>();
        if (tracker.phrases().size() < FEWEST_PHRASES) {
            warnings.add(LintWarning.few(tracker.name(), tracker.phrases().size(), FEWEST_PHRASES));
        }
        Analysis analysis = analysis(tracker);
        Set<List<String>> excluded = new HashSet<>();
        tracker.excluded().forEach(phrase -> excluded.add(form(phrase, analysis).stems()));
        Map<List<String>, String> seen = new HashMap<>();
        for (Entry entry : entries(tracker)) {
            if (warnings.size() < MOST_WARNINGS) {
                lintAlone(entry, analysis, excluded, seen, warnings);
                lintBeside(entry, account, warnings);
            }
        }
        return List.copyOf(warnings.subList(0, Math.min(warnings.size(), MOST_WARNINGS)));
    }

    private static void lintAlone(Entry entry, Analysis analysis, Set<List<String>> excluded, Map<List<String>, String> seen,
            List<LintWarning> warnings) {
        PhraseForm form = entry.form();
        String earlier = seen.putIfAbsent(form.stems(), entry.phrase());
        if (earlier != null) {
            warnings.add(LintWarning.duplicate(entry.tracker(), entry.phrase(), earlier));
        }
        int fillers = FillerWords.before(form.words(), analysis.language());
        if (fillers > 0) {
            warnings.add(LintWarning.filler(entry.tracker(), entry.phrase(), String.join(" ", form.words().subList(0, fillers))));
        }
        if (TwoMeanings.in(entry.phrase(), form.words(), analysis.language())) {
            warnings.add(LintWarning.twoMeanings(entry.tracker(), entry.phrase()));
        }
        if (form.topics() == 0 && !form.words().isEmpty()) {
            warnings.add(LintWarning.commonWords(entry.tracker(), entry.phrase()));
        }
        if (excluded.contains(form.stems())) {
            warnings.add(LintWarning.excluded(entry.tracker(), entry.phrase()));
        }
    }

    /** One collision of each kind is told per phrase: the author will look at both anyway. */
    private static void lintBeside(Entry entry, AccountVocabulary account, List<LintWarning> warnings) {
        account.opposites(entry).stream().findFirst().ifPresent(other -> warnings.add(LintWarning.contradiction(entry.tracker(),
                entry.phrase(), other.phrase(), other.tracker().equals(entry.tracker()) ? null : other.tracker())));
        account.within(entry).stream()
                .filter(other -> !other.tracker().equals(entry.tracker()) && other.form().negated() == entry.form().negated())
                .filter(other -> other.form().topics() >= LEAST_TOPICS_OF_AN_OVERLAP
                        || other.form().stems().equals(entry.form().stems()))
                .findFirst()
                .ifPresent(other -> warnings.add(LintWarning.overlap(entry.tracker(), entry.phrase(), other.phrase(), other.tracker())));
    }

    private List<Entry> entries(TrackerVocabulary tracker) {
        Analysis analysis = analysis(tracker);
        return tracker.phrases().stream()
                .map(phrase -> new Entry(tracker.name(), phrase, analysis.language(), form(phrase, analysis)))
                .toList();
    }

    private PhraseForm form(String phrase, Analysis analysis) {
        return forms.get(new FormKey(phrase, analysis.language()), unseen -> PhraseForm.of(phrase, analysis));
    }

    private static Analysis analysis(TrackerVocabulary tracker) {
        return Languages.analysis(Languages.shared(tracker.languages(), null));
    }
}
