package io.phrasewatch.engine;

import io.phrasewatch.engine.KeywordTable.Neighbours;
import io.phrasewatch.engine.SubjectCosines.Subject;
import io.phrasewatch.engine.keyword.NGrams;
import io.phrasewatch.engine.keyword.NGrams.NGram;
import io.phrasewatch.engine.language.Analysis;
import io.phrasewatch.engine.semantic.Scorer;
import io.phrasewatch.engine.text.TextUnit;
import io.phrasewatch.engine.text.Token;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Short phrases found in one text by the meaning of one or two neighbouring words, or because a sentence is about them; by phrase
 * number.
 */
final class KeywordFindings {

    /** Neighbouring words that mean the phrase decide alone; those that only come near tell less than the sentence does. */
    private static final float SHARE_OF_SENTENCE = 0.6f;

    /**
     * What was found of one short phrase.
     *
     * @param score confidence 0..1
     * @param cosine of what decided, with the phrase
     * @param span the words or the sentence that decided
     */
    record Finding(double score, float cosine, Span span) {
    }

    private record Nearest(float cosine, Span span) {
    }

    private final CompiledTrackers trackers;
    private final WordFindings words;
    private final Polarities polarities;
    private final Map<Integer, Nearest> nearest = new HashMap<>();
    private final Map<Integer, Finding> findings = new HashMap<>();
    private final BitSet touched = new BitSet();
    private final BitSet denied = new BitSet();

    private KeywordFindings(CompiledTrackers trackers, WordFindings words, Polarities polarities) {
        this.trackers = trackers;
        this.words = words;
        this.polarities = polarities;
    }

    /**
     * @param units pieces of the text, at least one
     * @param floors per tracker the score below which a phrase does not matter
     */
    static KeywordFindings in(List<Token> tokens, List<TextUnit> units, CompiledTrackers trackers, WordFindings words, Polarities polarities,
            Encoder encoder, Scorer scorer, double[] floors) {
        KeywordFindings found = new KeywordFindings(trackers, words, polarities);
        KeywordTable table = trackers.keywords();
        if (!table.isEmpty()) {
            for (Analysis analysis : trackers.analyses()) {
                NGrams.of(tokens, analysis::isStopWord, word -> table.neighbours(word, encoder).related().length > 0)
                        .forEach(piece -> found.collect(piece, analysis, encoder));
            }
            SubjectCosines subjects = SubjectCosines.of(units, table.subjects(), encoder);
            for (int row = 0; row < table.phrases().length; row++) {
                found.score(row, subjects, scorer, floors);
            }
        }
        return found;
    }

    /** The best place of a phrase; null when nothing comes near. */
    Finding of(int phrase) {
        return findings.get(phrase);
    }

    /** Whether any phrase of the tracker was found. */
    boolean touches(int tracker) {
        return touched.get(tracker);
    }

    /** Whether a sentence is about a phrase of the tracker and denies it. */
    boolean denies(int tracker) {
        return denied.get(tracker);
    }

    private void collect(NGram piece, Analysis analysis, Encoder encoder) {
        Neighbours neighbours = trackers.keywords().neighbours(piece.text(), encoder);
        for (int i = 0; i < neighbours.phrases().length; i++) {
            int phrase = neighbours.phrases()[i];
            float cosine = neighbours.cosines()[i];
            Nearest known = nearest.get(phrase);
            boolean better = known == null || cosine > known.cosine();
            int tracker = trackers.numbers().trackerOf(phrase);
            if (better && trackers.tracker(tracker).analysis().equals(analysis) && isWorthALook(piece, phrase, encoder)
                    && !words.forbids(tracker, piece.start(), piece.end())
                    && !isDenied(phrase, piece.start(), piece.end())) {
                nearest.put(phrase, new Nearest(cosine, new Span(piece.start(), piece.end())));
            }
        }
    }

    /** A pair may have been embedded for the sake of another tracker; what it means for this one must not depend on that. */
    private boolean isWorthALook(NGram piece, int phrase, Encoder encoder) {
        int gap = piece.text().indexOf(' ');
        return gap < 0 || trackers.keywords().neighbours(piece.text().substring(0, gap), encoder).isRelatedTo(phrase)
                || trackers.keywords().neighbours(piece.text().substring(gap + 1), encoder).isRelatedTo(phrase);
    }

    private void score(int row, SubjectCosines subjects, Scorer scorer, double[] floors) {
        int phrase = trackers.keywords().phrases()[row];
        int tracker = trackers.numbers().trackerOf(phrase);
        Nearest words = nearest.get(phrase);
        double wordScore = words == null ? 0 : scorer.keywordScore(words.cosine());
        float cosine = words == null ? trackers.keywords().near() : words.cosine();
        double floor = Math.max(floors[tracker], wordScore);
        if (scorer.subjectScore(evidence(subjects.atMost(row), cosine)) >= floor) {
            takeSubject(phrase, tracker, subjects.subject(row, unit -> isAllowed(tracker, unit)), cosine, scorer);
        }
        Finding subject = findings.get(phrase);
        if (words != null && wordScore >= floors[tracker] && (subject == null || wordScore > subject.score())) {
            findings.put(phrase, new Finding(wordScore, words.cosine(), words.span()));
        }
        if (findings.containsKey(phrase)) {
            touched.set(tracker);
        }
    }

    private boolean isDenied(int phrase, int start, int end) {
        Analysis analysis = trackers.tracker(trackers.numbers().trackerOf(phrase)).analysis();
        return trackers.numbers().phrase(phrase).isDeniedIn(polarities.in(analysis), start, end);
    }

    private boolean isAllowed(int tracker, TextUnit unit) {
        return !words.forbids(tracker, unit.start(), unit.end());
    }

    private void takeSubject(int phrase, int tracker, Subject subject, float cosine, Scorer scorer) {
        if (subject != null) {
            double score = scorer.subjectScore(evidence(subject.cosine(), cosine));
            Span span = new Span(subject.unit().start(), subject.unit().end());
            if (isDenied(phrase, span.start(), span.end())) {
                score = MeaningFindings.whenDenied(score);
                denied.set(tracker);
            }
            findings.put(phrase, new Finding(score, subject.cosine(), span));
        }
    }

    private static double evidence(float sentence, float words) {
        return SHARE_OF_SENTENCE * sentence + (1 - SHARE_OF_SENTENCE) * words;
    }
}
