package io.phrasewatch.engine.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class CalibratedScorerTest {

    private final Scorer scorer = CalibratedScorer.bundled();

    @Test
    void neverScoresANearerMessageLess() {
        assertRises(max -> features(max, 0.7, 1, 0.85, 10));
        assertRises(centroid -> features(0.7, centroid, 1, 0.85, 10));
        assertRises(logOdds -> features(0.7, 0.7, 10 * logOdds - 5, 0.85, 10));
    }

    @Test
    void asksMoreOfPhrasesThatAreAllAlike() {
        assertThat(scorer.score(features(0.8, 0.8, 1, 0.95, 10))).isLessThan(scorer.score(features(0.8, 0.8, 1, 0.75, 10)));
    }

    @Test
    void asksMoreOfManyPhrasesButNoMoreBeyondTen() {
        assertThat(scorer.score(features(0.8, 0.8, 1, 0.85, 10))).isLessThan(scorer.score(features(0.8, 0.8, 1, 0.85, 3)));
        assertThat(scorer.score(features(0.8, 0.8, 1, 0.85, 50))).isEqualTo(scorer.score(features(0.8, 0.8, 1, 0.85, 10)));
    }

    @Test
    void takesNoNoticeOfTheCohesionOfASinglePhrase() {
        assertThat(scorer.score(features(0.8, 0.8, 1, 0, 1))).isEqualTo(scorer.score(features(0.8, 0.8, 1, 0.9, 1)));
    }

    @Test
    void refusesWeightsThatWouldScoreANearerMessageLess() {
        assertThatIllegalStateException().isThrownBy(() -> new ScorerWeights(10, 0.4, -0.1, 0.3, 0.2, 0.1));
        assertThatIllegalStateException().isThrownBy(() -> new ScorerWeights(0, 0.4, 0.1, 0.3, 0.2, 0.1));
    }

    private void assertRises(DoubleFunction<Features> at) {
        double last = -1;
        for (double similarity = 0; similarity <= 1; similarity += 0.05) {
            double score = scorer.score(at.apply(similarity));
            assertThat(score).isGreaterThanOrEqualTo(last).isBetween(0.0, 1.0);
            last = score;
        }
    }

    private static Features features(double max, double centroid, double logOdds, double cohesion, int phrases) {
        return new Features(max, max, centroid, logOdds, cohesion, 0.9, phrases, 0);
    }
}
