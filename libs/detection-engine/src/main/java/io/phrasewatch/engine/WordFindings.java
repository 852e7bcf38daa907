package io.phrasewatch.engine;

import io.phrasewatch.engine.language.Analysis;
import io.phrasewatch.engine.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything found in one text by words and stems, by phrase number; and where excluded phrases forbid a match. */
final class WordFindings {

    private static final int MAX_FILLERS = 2;

    private final Map<Integer, List<Span>> exact = new HashMap<>();
    private final Map<Integer, Span> inflected = new HashMap<>();
    private final Map<Integer, List<Span>> forbidden = new HashMap<>();
    private final BitSet touched = new BitSet();
    private final BitSet denied = new BitSet();
    private final Polarities polarities;

    private WordFindings(Polarities polarities) {
        this.polarities = polarities;
    }

    static WordFindings in(String text, List<Token> tokens, CompiledTrackers trackers, Polarities polarities) {
        WordFindings findings = new WordFindings(polarities);
        findings.collect(text, tokens, trackers);
        return findings;
    }

    /** Occurrences word for word of a phrase, in order; empty when there is none. */
    List<Span> exact(int phrase) {
        return exact.getOrDefault(phrase, List.of());
    }

    /** First inflected occurrence of a phrase; null when there is none. */
    Span inflected(int phrase) {
        return inflected.get(phrase);
    }

    /** Whether an excluded phrase of the tracker stands within these bounds, in part or whole. */
    boolean forbids(int tracker, int start, int end) {
        for (Span span : forbidden.getOrDefault(tracker, List.of())) {
            if (span.overlaps(start, end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any phrase of the tracker was found. */
    boolean touches(int tracker) {
        return touched.get(tracker);
    }

    /** Whether an excluded phrase of the tracker stands anywhere in the text. */
    boolean forbidsAnything(int tracker) {
        return forbidden.containsKey(tracker);
    }

    /** Whether words of the tracker stand in the text but are denied there. */
    boolean denies(int tracker) {
        return denied.get(tracker);
    }

    private void collect(String text, List<Token> tokens, CompiledTrackers trackers) {
        PhraseNumbers numbers = trackers.numbers();
        List<String> words = tokens.stream().map(Token::text).toList();
        Map<Integer, List<Span>> byStem = new HashMap<>();
        for (Analysis analysis : trackers.analyses()) {
            boolean[] fillers = fillers(words, analysis);
            for (List<String> stems : analysis.readings(text, tokens)) {
                trackers.stems(analysis).find(stems, fillers, MAX_FILLERS, (phrase, first, last) -> {
                    Span span = new Span(tokens.get(first).start(), tokens.get(last).end());
                    if (numbers.isExcluded(phrase)) {
                        add(forbidden, numbers.trackerOf(phrase), span);
                    } else {
                        add(byStem, phrase, span);
                    }
                });
            }
        }
        trackers.words().find(words, (phrase, first, last) -> {
            Span span = new Span(tokens.get(first).start(), tokens.get(last).end());
            if (isAllowed(trackers, phrase, span)) {
                add(exact, phrase, span);
                touched.set(numbers.trackerOf(phrase));
            }
        });
        byStem.forEach((phrase, spans) -> keepFirstAllowed(trackers, phrase, spans));
    }

    private static boolean[] fillers(List<String> words, Analysis analysis) {
        boolean[] fillers = new boolean[words.size()];
        for (int i = 0; i < fillers.length; i++) {
            fillers[i] = analysis.isFiller(words.get(i));
        }
        return fillers;
    }

    private void keepFirstAllowed(CompiledTrackers trackers, int phrase, List<Span> spans) {
        for (Span span : spans) {
            if (isAllowed(trackers, phrase, span)) {
                inflected.put(phrase, span);
                touched.set(trackers.numbers().trackerOf(phrase));
                return;
            }
        }
    }

    private boolean isAllowed(CompiledTrackers trackers, int phrase, Span span) {
        int tracker = trackers.numbers().trackerOf(phrase);
        if (forbids(tracker, span.start(), span.end())) {
            return false;
        }
        boolean opposite = trackers.numbers().phrase(phrase)
                .isDeniedIn(polarities.in(trackers.tracker(tracker).analysis()), span.start(), span.end());
        if (opposite) {
            denied.set(tracker);
        }
        return !opposite;
    }

    private static void add(Map<Integer, List<Span>> spans, int key, Span span) {
        spans.computeIfAbsent(key, unseen -> new ArrayList<>(2)).add(span);
    }
}
