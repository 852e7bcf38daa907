package io.phrasewatch.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyLinterTest {

    private final VocabularyLinter linter = new VocabularyLinter();

    @Test
    void saysNothingAboutAGoodVocabulary() {
        assertThat(lint(tracker("Churn", "cancel my subscription", "switch to another vendor", "I want to leave you", "close the account",
                "stop the contract next month"))).isEmpty();
    }

    @Test
    void recommendsFivePhrases() {
        assertThat(lint(tracker("Churn", "cancel my subscription"))).extracting(LintWarning::rule, LintWarning::message)
                .containsExactly(tuple(LintRule.FEW_PHRASES,
                        "The vocabulary has 1 phrase; 5 or more ways of saying it let the tracker find more."));
    }

    @ParameterizedTest
    @CsvSource({
        "en, I want my money back, I want the money back",
        "en, cancel the subscription, cancelling subscriptions",
        "es, cancelar mi cuenta, cancelar la cuenta",
        "es, pol\u00EDtica de devoluci\u00F3n, POLITICA de devoluciones"})
    void findsDuplicatesAfterNormalisation(String language, String one, String other) {
        assertThat(lint(inLanguage(language, one, other))).extracting(LintWarning::rule, LintWarning::phrase, LintWarning::other)
                .contains(tuple(LintRule.DUPLICATE, other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "en, um I would like to cancel, um",
        "en, I just wanted to cancel my order, i just wanted to",
        "en, could you please close my account, could you please",
        "es, pues quiero cancelar la cuenta, pues",
        "es, por favor cancele mi pedido, por favor"})
    void findsWordsThatSayNothing(String language, String phrase, String words) {
        assertThat(lint(inLanguage(language, phrase))).extracting(LintWarning::rule, LintWarning::other)
                .contains(tuple(LintRule.FILLER_PREFIX, words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I want to cancel and I need my money back", "The price is high. Nobody pays that",
        "this is too expensive or we have no budget left"})
    void findsTwoMeaningsInOnePhrase(String phrase) {
        assertThat(lint(tracker("T", phrase))).extracting(LintWarning::rule).contains(LintRule.TWO_MEANINGS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Leave name and number", "terms and conditions", "hello there", "please wait"})
    void leavesOrdinaryPhrasesAlone(String phrase) {
        assertThat(lint(tracker("T", phrase))).extracting(LintWarning::rule)
                .doesNotContain(LintRule.TWO_MEANINGS, LintRule.FILLER_PREFIX);
    }

    @ParameterizedTest
    @CsvSource({
        "en, I want to cancel, I do not want to cancel",
        "en, I can pay the bill, I can't pay my bill",
        "en, we have no budget, we have budget",
        "es, quiero cancelar mi cuenta, no quiero cancelar la cuenta"})
    void findsContradictionsWithOtherTrackers(String language, String phrase, String other) {
        List<LintWarning> warnings = lint(inLanguage(language, phrase),
                new TrackerVocabulary("Other", List.of(other), List.of(), List.of(language)));

        assertThat(warnings).extracting(LintWarning::rule, LintWarning::other, LintWarning::otherTracker)
                .contains(tuple(LintRule.CONTRADICTION, other, "Other"))
                .doesNotContain(tuple(LintRule.OVERLAP, other, "Other"));
    }

    @Test
    void findsContradictionsWithinATracker() {
        assertThat(lint(tracker("T", "I can pay", "I can't pay"))).filteredOn(warning -> warning.rule() == LintRule.CONTRADICTION)
                .hasSize(2).allSatisfy(warning -> assertThat(warning.otherTracker()).isNull());
    }

    @Test
    void findsOverlapsWithOtherTrackers() {
        TrackerVocabulary refunds = tracker("Refunds", "get money back", "refund");

        assertThat(overlaps(tracker("T", "I want to get my money back now"), refunds)).containsExactly("get money back");
        assertThat(overlaps(tracker("T", "refunds"), refunds)).containsExactly("refund");
        assertThat(overlaps(tracker("T", "how long does a refund take"), refunds)).isEmpty();
        assertThat(overlaps(new TrackerVocabulary("T", List.of("refund"), null, List.of("fr")), refunds)).isEmpty();
    }

    @Test
    void doesNotCompareATrackerWithItsFormerSelf() {
        assertThat(overlaps(tracker("T", "get money back"), tracker("T", "get money back"))).isEmpty();
    }

    @Test
    void findsPhrasesThatNothingCanBeFoundBy() {
        TrackerVocabulary tracker = new TrackerVocabulary("T", List.of("I need", "special offers"), List.of("a special offer"), null);

        assertThat(lint(tracker)).extracting(LintWarning::rule, LintWarning::phrase)
                .contains(tuple(LintRule.COMMON_WORDS, "I need"), tuple(LintRule.EXCLUDED, "special offers"));
    }

    @Test
    void boundsWhatItSays() {
        TrackerVocabulary wordy = tracker("T", IntStream.range(0, 1_000).mapToObj(i -> "um the same again").toArray(String[]::new));

        assertThat(lint(wordy)).hasSize(50);
    }

    @Test
    void copesWithAnything() {
        assertThat(lint(tracker("", "", " ", "?!", "\uD83D\uDE00", "\uD83D", "n't", "don't"), tracker("Other", "", "\uD83D\uDE00")))
                .isNotNull();
    }

    private List<String> overlaps(TrackerVocabulary tracker, TrackerVocabulary other) {
        return lint(tracker, other).stream().filter(warning -> warning.rule() == LintRule.OVERLAP).map(LintWarning::other).toList();
    }

    private List<LintWarning> lint(TrackerVocabulary... trackers) {
        return linter.lint(trackers[0], linter.account(List.of(trackers)));
    }

    private static TrackerVocabulary tracker(String name, String... phrases) {
        return new TrackerVocabulary(name, List.of(phrases), List.of(), List.of());
    }

    private static TrackerVocabulary inLanguage(String language, String... phrases) {
        return new TrackerVocabulary("T", List.of(phrases), List.of(), List.of(language));
    }
}
