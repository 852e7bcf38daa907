package io.phrasewatch.engine;

import static io.phrasewatch.engine.Trackers.excluding;
import static io.phrasewatch.engine.Trackers.inLanguage;
import static io.phrasewatch.engine.Trackers.tracker;
import static io.phrasewatch.engine.Trackers.withThreshold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionEngineTest {

    private static DetectionEngine engine;

    @BeforeAll
    static void open() {
        engine = DetectionEngine.open(EngineSettings.defaults());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void findsAPhraseWordForWordAcrossPunctuationAndCaseWithEveryOccurrence() {
        String text = "\uD83D\uDE00 A SALE, right now? Sale right-now!";

        PhraseMatch match = onlyMatch(text, tracker("Sale", "sale right now"));

        assertThat(match).isEqualTo(new PhraseMatch("sale right now", 0, 5, 1.0, Tier.EXACT, new Span(5, 20),
                List.of(new Span(5, 20), new Span(22, 36))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "I don\u2019t know caf\u00E9s|i don't know",
        "Meet me at the cafe\u0301|at the caf\u00E9",
        "In der STRASSE dort|der stra\u00DFe dort"})
    void findsTheSameWordsHoweverTheyAreTyped(String text, String phrase) {
        assertThat(onlyMatch(text, tracker("Typed", phrase)).tier()).isEqualTo(Tier.EXACT);
    }

    @Test
    void matchesWholeWordsOnly() {
        assertThat(detected("The wholesale category is as is", tracker("Parts", "sale", "cat"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"They were refunding it|refund", "She is wearing her masks|wear mask", "It required that|Require",
        "I needed it badly|I need"})
    void findsInflectedWords(String text, String phrase) {
        assertThat(onlyMatch(text, tracker("Stems", phrase))).returns(Tier.STEM, PhraseMatch::tier).returns(-1, PhraseMatch::offset);
    }

    @Test
    void findsAShortPhraseByTheMeaningOfASingleWord() {
        PhraseMatch match = onlyMatch("She asked about automobiles again yesterday evening", tracker("Cars", "car", "automobile"));

        assertThat(match.span()).isEqualTo(new Span(16, 27));
    }

    @Test
    void comparesStopWordsByWordsOnly() {
        assertThat(detected("What do you think about it then", tracker("Stop words", "I need", "Require", "have to"))).isEmpty();
    }

    @Test
    void listsPhrasesInVocabularyOrderWithTheirOwnTiers() {
        TrackerResult result = detected("We have a sale right now on shoes", tracker("Sale", "there is a sale going on right now", "shoe",
                "a sale right now")).get(0);

        assertThat(result.matches()).extracting(PhraseMatch::tier).containsExactly(Tier.SEMANTIC, Tier.STEM, Tier.EXACT);
        assertThat(result.matches()).extracting(PhraseMatch::phraseIndex).containsExactly(0, 1, 2);
        assertThat(result.score()).isEqualTo(1.0);
    }

    @Test
    void findsATargetAmongSentencesOfFiller() {
        String filler = "It was raining all day yesterday. My daughter starts school next week. ";
        String text = filler + "I ran out of budget. " + "The technician arrives at eight. Do you also ship to Norway?";

        PhraseMatch match = onlyMatch(text, tracker("Money", "I don't have any money"));

        assertThat(text.substring(match.span().start(), match.span().end())).isEqualTo("I ran out of budget");
    }

    @Test
    void findsWhatIsAssertedByDenyingItTwice() {
        String text = "It's not that I don't want to cancel my subscription.";

        PhraseMatch match = onlyMatch(text, tracker("Cancellation", "I want to cancel my subscription", "please close my account"));

        assertThat(match.phrase()).isEqualTo("I want to cancel my subscription");
        assertThat(text.substring(match.span().start(), match.span().end())).isEqualTo("It's not that I don't want to cancel my subscription");
    }

    @Test
    void findsATargetInTalkWithoutPunctuation() {
        String text = "yeah so it was raining all day yesterday and my daughter came over too but listen we are running a big sale right now "
                + "so the technician should come some other week when the school is closed again";

        PhraseMatch match = onlyMatch(text, tracker("Promotion", "We have a sale right now on"));

        assertThat(text.substring(match.span().start(), match.span().end())).contains("running a big sale right now");
        assertThat(match.span().end() - match.span().start()).isLessThan(text.length() / 2);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\n", "\uD83D\uDE00\uD83D\uDC4D", "...", "\uD83D", "\u0000"})
    void findsNothingInTextWithoutWords(String text) {
        CompiledTrackers trackers = engine.compile(List.of(withThreshold(tracker("Any", "sale", "we have a sale"), 0.0)));

        assertThat(engine.detect(text, trackers, DetectionOptions.defaults()).trackers()).isEmpty();
    }

    @Test
    void acceptsOddVocabulary() {
        TrackerDefinition odd = new TrackerDefinition(null, null, Arrays.asList("", "  ", "...", null, "sale", "sale", "\uD83D\uDE00",
                "word ".repeat(2_000)), null, null, null);

        List<TrackerResult> results = detected("A sale", odd);

        assertThat(results.get(0).matches()).extracting(PhraseMatch::phraseIndex).containsExactly(3, 4);
    }

    @Test
    void acceptsAnEmptyListOfTrackersAndEmptyVocabulary() {
        assertThat(detected("A sale")).isEmpty();
        assertThat(detected("A sale", tracker("Empty"))).isEmpty();
    }

    @Test
    void letsATrackersOwnThresholdDecide() {
        TrackerDefinition money = tracker("Money", "I don't have any money");

        List<TrackerResult> results = detected("I ran out of budget", withThreshold(money, 0.99), withThreshold(money, 0.3));

        assertThat(results).extracting(TrackerResult::index).containsExactly(1);
        assertThat(results.get(0).threshold()).isEqualTo(0.3);
    }

    @Test
    void listsUndetectedTrackersWhoseScoreReachesTheMinimumAndExplainsThem() {
        CompiledTrackers trackers = engine.compile(List.of(withThreshold(tracker("Money", "I don't have any money"), 0.99),
                tracker("Sale", "we have a sale right now")));

        List<TrackerResult> results =
                engine.detect("I ran out of budget", trackers, new DetectionOptions(0.4, true, null)).trackers();

        assertThat(results).singleElement().returns(false, TrackerResult::detected);
        assertThat(results.get(0).matches()).isEmpty();
        assertThat(results.get(0).explanation()).returns("I don't have any money", MatchExplanation::nearestPhrase)
                .returns(Tier.SEMANTIC, MatchExplanation::decidedBy).returns(new Span(0, 19), MatchExplanation::span);
    }

    @Test
    void dropsMatchesWhereAnExcludedPhraseStands() {
        TrackerDefinition sale = excluding(tracker("Sale", "sale"), "not for sale", "garage sales");

        assertThat(detected("This is not for sale", sale)).isEmpty();
        assertThat(detected("I went to a garage sale", sale)).isEmpty();
        assertThat(detected("Not for sale today, the sale is over", sale).get(0).matches().get(0).offset()).isEqualTo(24);
    }

    @Test
    void passesOverTrackersForOtherLanguages() {
        CompiledTrackers trackers = engine.compile(List.of(inLanguage(tracker("English", "sale"), "en-US"),
                inLanguage(tracker("Spanish", "sale"), "es"), tracker("Any", "sale")));

        List<TrackerResult> results = engine.detect("sale", trackers, new DetectionOptions(null, false, "en-GB")).trackers();

        assertThat(results).extracting(result -> result.tracker().name()).containsExactly("English", "Any");
    }

    @Test
    void givesATrackerTheSameResultAloneAndInACrowd() {
        // Given: a crowd large enough for the quantised table, while one tracker alone is compared by the plain one
        TrackerDefinition money = tracker("Money", "I don't have any money", "refund", "we cannot afford that");
        List<TrackerDefinition> crowd = new ArrayList<>(IntStream.range(0, 140)
                .mapToObj(i -> tracker("T" + i, "topic number " + i)).toList());
        crowd.add(17, money);

        // When
        TrackerResult alone = detected("Sorry. I ran out of budget, refunds please", money).get(0);
        TrackerResult inCrowd = detected("Sorry. I ran out of budget, refunds please", crowd.toArray(TrackerDefinition[]::new)).get(0);

        // Then
        assertThat(inCrowd.matches()).isEqualTo(alone.matches());
        assertThat(inCrowd.score()).isEqualTo(alone.score());
    }

    @Test
    void givesParallelCallersTheResultsOfALoneOne() {
        // Given
        List<String> texts = List.of("I ran out of budget", "We have a sale. Right now!", "nothing of interest", "wearing masks");
        CompiledTrackers trackers = engine.compile(List.of(tracker("A", "I don't have any money"), tracker("B", "wear mask", "sale")));
        List<DetectionResult> alone = texts.stream().map(text -> engine.detect(text, trackers, DetectionOptions.defaults())).toList();
        try (DetectionEngine cold = DetectionEngine.open(EngineSettings.defaults())) {
            CompiledTrackers again = cold.compile(trackers.definitions());

            // When
            List<DetectionResult> together = IntStream.range(0, 40).parallel()
                    .mapToObj(i -> cold.detect(texts.get(i % 4), again, DetectionOptions.defaults())).toList();

            // Then
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i)).isEqualTo(alone.get(i % 4));
            }
        }
    }

    @Test
    void finishesAMessageOfTenThousandWordsInBoundedTime() {
        String text = "so i was saying that the delivery came late again and nobody ".repeat(833) + "i ran out of budget";
        CompiledTrackers trackers = engine.compile(List.of(tracker("Money", "I don't have any money")));

        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(60),
                () -> engine.detect(text, trackers, DetectionOptions.defaults()));
    }

    @Test
    void reusesACompiledListWithTheSameContent() {
        List<TrackerDefinition> definitions = List.of(tracker("A", "one two three"));

        assertThat(engine.compile(definitions)).isSameAs(engine.compile(new ArrayList<>(definitions)));
    }

    @Test
    void namesItsVersionAndEncoder() {
        assertThat(engine.version()).isEqualTo("6+bge-small-en-v1.5-q-tuned1");
        assertThat(detectedResult("x").engineVersion()).isEqualTo(engine.version());
        assertThat(detectedResult("x").encoder()).isEqualTo("bge-small-en-v1.5-q-tuned1");
    }

    @Test
    void givesTheBoundsOfSentences() {
        assertThat(engine.sentences("One. Two")).containsExactly(new Span(0, 4), new Span(5, 8));
    }

    @Test
    void refusesADefaultThresholdOutOfRange() {
        assertThatThrownBy(() -> new EngineSettings(1.5, 1, 1, 1, 1)).hasMessage("defaultThreshold must be between 0 and 1, is 1.5");
    }

    private static PhraseMatch onlyMatch(String text, TrackerDefinition tracker) {
        List<TrackerResult> results = detected(text, tracker);
        assertThat(results).hasSize(1);
        return results.get(0).matches().stream().max(Comparator.comparingDouble(PhraseMatch::score)).orElseThrow();
    }

    private static List<TrackerResult> detected(String text, TrackerDefinition... trackers) {
        return detectedResult(text, trackers).trackers();
    }

    private static DetectionResult detectedResult(String text, TrackerDefinition... trackers) {
        return engine.detect(text, engine.compile(List.of(trackers)), DetectionOptions.defaults());
    }
}
