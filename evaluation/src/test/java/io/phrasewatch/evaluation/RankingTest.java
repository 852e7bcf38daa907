package io.phrasewatch.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.phrasewatch.evaluation.Ranking.Pair;
import org.junit.jupiter.api.Test;

class RankingTest {

    private final Ranking ranking = new Ranking();

    @Test
    void countsMissesAndWrongHitsAlikeInF1() {
        // Given: of three wanted pairs two reach the threshold, and one unwanted pair does
        wanted(1, "a", 0.9);
        wanted(2, "a", 0.6);
        wanted(3, "b", 0.1);
        unwanted(3, "a", 0.7);

        // When, Then
        assertThat(ranking.f1(0.5)).isEqualTo(2.0 * 2 / (3 + 3));
    }

    @Test
    void placesTheThresholdWhereF1IsHighest() {
        wanted(1, "a", 0.9);
        unwanted(2, "a", 0.8);
        wanted(3, "a", 0.7);
        unwanted(4, "a", 0.6);

        assertThat(ranking.bestThreshold()).isEqualTo(0.7);
    }

    @Test
    void neverPartsPairsOfEqualScore() {
        wanted(1, "a", 0.5);
        unwanted(2, "a", 0.5);
        unwanted(3, "a", 0.5);
        wanted(4, "a", 0.4);

        assertThat(ranking.f1(ranking.bestThreshold())).isEqualTo(2.0 * 2 / (4 + 2));
    }

    @Test
    void averagesPrecisionOverTheWantedMessagesAndThenOverTrackers() {
        // Given: tracker a finds its messages at ranks 1 and 3, tracker b its only one at rank 2
        wanted(1, "a", 0.9);
        unwanted(2, "a", 0.8);
        wanted(3, "a", 0.7);
        unwanted(1, "b", 0.9);
        wanted(2, "b", 0.8);

        assertThat(ranking.meanAveragePrecision()).isEqualTo(((1 + 2.0 / 3) / 2 + 0.5) / 2, within(1e-12));
    }

    @Test
    void asksOnlyMessagesOfSomeTrackerWhichOneIsFirst() {
        wanted(1, "a", 0.9);
        unwanted(1, "b", 0.2);
        wanted(2, "a", 0.3);
        unwanted(2, "b", 0.4);
        outOfScope(3, "b", 0.99);

        assertThat(ranking.topOne()).isEqualTo(0.5);
    }

    @Test
    void countsWhatIsFoundAboveTheHundredthPartOfOutOfScopeMessages() {
        // Given: 200 messages out of scope, two of which may pass
        for (int message = 0; message < 200; message++) {
            outOfScope(message, "a", message / 1000.0);
        }
        wanted(1000, "a", 0.1975);
        wanted(1001, "a", 0.1965);

        assertThat(ranking.recallAtOnePercentOutOfScope()).isEqualTo(0.5);
    }

    @Test
    void hasNoRecallOutOfScopeWithoutSuchMessages() {
        wanted(1, "a", 0.9);

        assertThat(ranking.recallAtOnePercentOutOfScope()).isNaN();
    }

    private void wanted(int message, String tracker, double score) {
        ranking.add(new Pair(message, tracker, score, true, true));
    }

    private void unwanted(int message, String tracker, double score) {
        ranking.add(new Pair(message, tracker, score, false, true));
    }

    private void outOfScope(int message, String tracker, double score) {
        ranking.add(new Pair(message, tracker, score, false, false));
    }
}
