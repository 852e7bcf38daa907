package io.phrasewatch.standalone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void countsAtTheThresholdInForce() {
        // Given: expected with .9 .7 .2, others with .8 .1
        TrackerFigures figures = TrackerFigures.of("T", verdicts(true, 0.9, true, 0.7, true, 0.2, false, 0.8, false, 0.1));

        // Then
        assertThat(figures.counts()).isEqualTo(new Counts(2, 1, 1));
        assertThat(figures.counts().precision()).isEqualTo(2 / 3.0);
        assertThat(figures.counts().recall()).isEqualTo(2 / 3.0);
        assertThat(figures.counts().f1()).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(figures.averagePrecision()).isEqualTo((1 / 1.0 + 2 / 3.0 + 3 / 4.0) / 3, within(1e-12));
    }

    @Test
    void ranksEqualScoresTogetherWhateverTheirOrder() {
        assertThat(TrackerFigures.of("T", verdicts(true, 0.5, false, 0.5)).averagePrecision()).isEqualTo(0.5);
        assertThat(TrackerFigures.of("T", verdicts(false, 0.5, true, 0.5)).averagePrecision()).isEqualTo(0.5);
    }

    @Test
    void suggestsTheThresholdThatPartsExpectedFromOthers() {
        TrackerFigures tooHigh = TrackerFigures.of("T",
                verdicts(true, 0.44, true, 0.45, true, 0.46, true, 0.47, true, 0.6, false, 0.3, false, 0.1));
        TrackerFigures right = TrackerFigures.of("T", verdicts(true, 0.9, true, 0.9, true, 0.9, true, 0.9, true, 0.9, false, 0.1));

        assertThat(tooHigh.suggested()).isEqualTo(0.37);
        assertThat(tooHigh.atSuggested()).isEqualTo(new Counts(5, 0, 0));
        assertThat(right.suggested()).isEqualTo(0.5);
    }

    @Test
    void suggestsNothingOnTooLittle() {
        assertThat(TrackerFigures.of("T", verdicts(true, 0.4, true, 0.4, true, 0.4, true, 0.4, false, 0.1)).suggested()).isNull();
        assertThat(TrackerFigures.of("T", verdicts(true, 0.4, true, 0.4, true, 0.4, true, 0.4, true, 0.1)).suggested()).isNull();
        assertThat(TrackerFigures.of("T", verdicts(false, 0.4)).averagePrecision()).isNull();
    }

    @Test
    void neverSuggestsToFindWhatScoresNothing() {
        TrackerFigures figures = TrackerFigures.of("T", verdicts(true, 0, true, 0, true, 0, true, 0, true, 0, false, 0));

        assertThat(figures.atSuggested().falseAlarms()).isZero();
        assertThat(figures.suggested()).isEqualTo(0.5);
    }

    @Test
    void reportsForPeopleAndPrograms() {
        // Given
        Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
        verdicts.put("Pipe | name", verdicts(true, 0.9, false, 0.7, true, 0.2));
        verdicts.put("Other", verdicts(false, 0, false, 0.1, false, 0.2));
        Evaluation evaluation = Evaluation.of("3+x", 3, verdicts, List.of());

        // When
        String report = new TextReport(evaluation).whole();
        JsonNode json = JsonReport.of(evaluation);

        // Then
        assertThat(report).contains("2 trackers, 3 messages, engine 3+x", "precision 0.500   recall 0.500   F1 0.500",
                "| Pipe \\| name | 2 | 1 | 1 | 1 | 0.500 | 0.500 | 0.500 | 0.833 | 0.500 | - | - |",
                "- **Pipe | name**, score 0.700, threshold 0.500, by \"phrase\", line 2: text 2",
                "- **Pipe | name**, score 0.200, threshold 0.500, line 3: text 3");
        assertThat(json.at("/overall/f1").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/trackers/1/averagePrecision").isNull()).isTrue();
        assertThat(json.at("/worstErrors/falseAlarms/0/text").asText()).isEqualTo("text 2");
        assertThat(json.at("/worstErrors/missed/0/line").asInt()).isEqualTo(3);
    }

    /** Pairs of whether expected and the score, at the threshold 0.5. */
    private static List<Verdict> verdicts(Object... pairs) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            double score = ((Number) pairs[i + 1]).doubleValue();
            ExpectedMessage message = new ExpectedMessage(i / 2 + 1, "text " + (i / 2 + 1), Set.of(), null);
            verdicts.add(new Verdict(message, (Boolean) pairs[i], score, 0.5, score >= 0.5, score >= 0.5 ? "phrase" : null));
        }
        return verdicts;
    }
}
