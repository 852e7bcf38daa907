package io.phrasewatch.engine;

import io.phrasewatch.engine.semantic.Features;
import io.phrasewatch.engine.semantic.Scorer;
import io.phrasewatch.engine.text.TextUnit;
import java.util.ArrayList;
import java.util.List;

/** Joins what the tiers found in one text into one result per tracker. A tracker scores what its surest phrase or tier scores. */
final class TrackerFindings {

    private static final double EXACT_SCORE = 1.0;
    private static final double STEM_SCORE = 0.95;

    private final CompiledTrackers trackers;
    private final Scorer scorer;
    private final WordFindings words;
    private final KeywordFindings keywords;
    private final MeaningFindings meanings;

    TrackerFindings(CompiledTrackers trackers, Scorer scorer, WordFindings words, KeywordFindings keywords, MeaningFindings meanings) {
        this.trackers = trackers;
        this.scorer = scorer;
        this.words = words;
        this.keywords = keywords;
        this.meanings = meanings;
    }

    /**
     * What was found of one tracker.
     *
     * @param threshold confidence a tracker must reach to be detected, and a phrase to be listed
     */
    TrackerResult result(int tracker, double threshold, boolean explain) {
        TrackerMeaning best = meanings.of(tracker);
        double score = best == null ? 0 : best.score();
        PhraseMatch surest = null;
        List<PhraseMatch> matches = new ArrayList<>(0);
        if (score >= threshold || words.touches(tracker) || keywords.touches(tracker)) {
            for (PhraseMatch match : phraseMatches(tracker, threshold)) {
                if (match.score() > score || best == null && surest == null) {
                    score = match.score();
                    surest = match;
                }
                if (match.score() >= threshold) {
                    matches.add(match);
                }
            }
        }
        boolean detected = score >= threshold && !matches.isEmpty();
        return new TrackerResult(tracker, trackers.definitions().get(tracker), score, threshold, detected, List.copyOf(matches),
                explain ? explanation(tracker, surest, best) : null);
    }

    /** The best match of each phrase that has one, in vocabulary order. */
    private List<PhraseMatch> phraseMatches(int tracker, double threshold) {
        List<PhraseMatch> matches = new ArrayList<>();
        TrackerMeaning best = meanings.of(tracker);
        boolean byMeaning = best != null && best.score() >= threshold;
        int first = trackers.numbers().start(tracker);
        int meaningful = 0;
        List<CompiledPhrase> phrases = trackers.tracker(tracker).phrases();
        for (int place = 0; place < phrases.size(); place++) {
            PhraseMatch match = wordMatch(first + place, place);
            if (match == null) {
                match = keywordMatch(first + place, place);
            }
            if (phrases.get(place).treatment() == CompiledPhrase.Treatment.MEANING) {
                if (byMeaning && (match == null || match.score() < threshold)) {
                    match = meaningMatch(phrases.get(place).text(), place, meaningful, best);
                }
                meaningful++;
            }
            if (match != null) {
                matches.add(match);
            }
        }
        return matches;
    }

    private PhraseMatch wordMatch(int phrase, int place) {
        String text = trackers.numbers().phrase(phrase).text();
        List<Span> occurrences = words.exact(phrase);
        if (!occurrences.isEmpty()) {
            Span span = occurrences.get(0);
            return new PhraseMatch(text, place, span.start(), EXACT_SCORE, Tier.EXACT, span, List.copyOf(occurrences));
        }
        Span span = words.inflected(phrase);
        return span == null ? null : new PhraseMatch(text, place, -1, STEM_SCORE, Tier.STEM, span, List.of());
    }

    private PhraseMatch keywordMatch(int phrase, int place) {
        KeywordFindings.Finding finding = keywords.of(phrase);
        return finding == null ? null : new PhraseMatch(trackers.numbers().phrase(phrase).text(), place, -1,
                finding.score(), Tier.KEYWORD, finding.span(), List.of());
    }

    /** The nearest phrase carries the tracker's score, so that a tracker detected by meaning always names the phrase that did it. */
    private PhraseMatch meaningMatch(String text, int place, int meaningful, TrackerMeaning best) {
        boolean nearest = meaningful == best.nearest();
        TextUnit unit = nearest ? best.unit() : best.unit(meaningful);
        double score = nearest ? best.score() : Math.min(best.score(), scorer.phraseScore(best.cosine(meaningful)));
        return new PhraseMatch(text, place, -1, score, Tier.SEMANTIC, new Span(unit.start(), unit.end()), List.of());
    }

    private MatchExplanation explanation(int tracker, PhraseMatch surest, TrackerMeaning best) {
        boolean excluded = words.forbidsAnything(tracker);
        CompiledTracker compiled = trackers.tracker(tracker);
        String language = compiled.analysis().language();
        String rules = compiled.analysis().name();
        Tier decidedBy = surest != null ? surest.tier() : best == null ? null : Tier.SEMANTIC;
        if (best == null) {
            KeywordFindings.Finding keyword = surest == null ? null
                    : keywords.of(trackers.numbers().start(tracker) + surest.phraseIndex());
            return new MatchExplanation(decidedBy, keyword == null ? null : surest.phrase(), keyword == null ? 0 : keyword.cosine(),
                    keyword == null ? null : keyword.span(), 0, 0, 0, null, guards(tracker, best), language, rules,
                    compiled.byMeaning(), excluded);
        }
        Features features = best.features();
        String nearest = compiled.phrases().get(compiled.meaningful()[best.nearest()]).text();
        return new MatchExplanation(decidedBy, nearest, features.max(),
                new Span(best.unit().start(), best.unit().end()), features.topThree(), features.centroid(), features.overlap(),
                features, guards(tracker, best), language, rules, compiled.byMeaning(), excluded);
    }

    private List<String> guards(int tracker, TrackerMeaning best) {
        List<String> guards = new ArrayList<>(2);
        if (words.denies(tracker) || keywords.denies(tracker) || best != null && best.isDenied()) {
            guards.add("negation");
        }
        if (words.forbidsAnything(tracker)) {
            guards.add("excludeVocabulary");
        }
        return List.copyOf(guards);
    }
}
