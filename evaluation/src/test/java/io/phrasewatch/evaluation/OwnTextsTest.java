package io.phrasewatch.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTextsTest {

    /** Sentences of so few words, as "can I pay by card", may coincide. */
    private static final int EVERYDAY = 5;

    @ParameterizedTest
    @ValueSource(strings = {"trackers-encoder.txt", "trackers-fit.txt", "trackers-score.txt", "accounts-encoder.txt", "accounts-fit.txt",
        "background.txt"})
    void measuresOnNoTextThatSomethingIsFittedOn(String fitted) {
        Set<String> texts = (fitted.equals("background.txt") ? OwnTexts.plain(fitted)
                : OwnTexts.underTrackers(fitted).stream().map(OwnTexts.Line::text).toList())
                .stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());

        List<String> measured = OwnTexts.underTrackers("trackers-test.txt").stream().filter(line -> line.kind() != 'v')
                .filter(line -> line.text().split(" ").length > EVERYDAY).map(line -> line.text().toLowerCase(Locale.ROOT)).toList();

        assertThat(measured).isNotEmpty().doesNotContainAnyElementsOf(texts);
    }

    @Test
    void namesTrackersOfPolaritySentencesAsTheirFilesDo() {
        Set<String> known = new HashSet<>(OwnTexts.byTracker(OwnTexts.underTrackers("trackers-test.txt"), 'v').keySet());
        known.addAll(OwnTexts.byTracker(OwnTexts.underTrackers("trackers-fit.txt"), 'v').keySet());

        Set<String> used = OwnTexts.byTracker(OwnTexts.underTrackers("negation-fresh.txt"), 'd').keySet();

        assertThat(known).containsAll(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts-encoder.txt", "accounts-fit.txt"})
    void givesEveryNarrowAccountTrackersWithEnoughUtterances(String file) {
        Map<String, List<String>> trackers = OwnTexts.byTracker(OwnTexts.underTrackers(file), 'u');

        assertThat(trackers).allSatisfy((tracker, texts) -> assertThat(texts).as(tracker).hasSizeGreaterThanOrEqualTo(9));
        assertThat(trackers.keySet().stream().collect(Collectors.groupingBy(name -> name.split(":")[0], Collectors.counting())))
                .hasSizeGreaterThanOrEqualTo(5).allSatisfy((account, count) -> assertThat(count).as(account).isGreaterThanOrEqualTo(11));
    }

    @Test
    void givesEveryTrackerTheEncoderLearnsFromAllKindsOfText() {
        List<OwnTexts.Line> lines = OwnTexts.underTrackers("trackers-encoder.txt");

        Set<String> trackers = OwnTexts.byTracker(lines, 'v').keySet();
        for (char kind : new char[] {'p', 'n', 'd'}) {
            assertThat(OwnTexts.byTracker(lines, kind).keySet()).as("kind " + kind).isEqualTo(trackers);
        }
    }
}
