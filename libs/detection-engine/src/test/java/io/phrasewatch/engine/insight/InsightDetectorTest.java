package io.phrasewatch.engine.insight;

import static io.phrasewatch.engine.insight.InsightType.ACTION_ITEM;
import static io.phrasewatch.engine.insight.InsightType.FOLLOW_UP;
import static io.phrasewatch.engine.insight.InsightType.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.phrasewatch.engine.DetectionEngine;
import io.phrasewatch.engine.EngineSettings;
import io.phrasewatch.engine.Span;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class InsightDetectorTest {

    private static final double DEFAULT_THRESHOLD = 0.5;

    private static DetectionEngine engine;

    @BeforeAll
    static void open() {
        engine = DetectionEngine.open(EngineSettings.defaults());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "telling.txt", delimiter = '|', quoteCharacter = '\u0001')
    void findsWhatASentenceLeavesBehind(String types, String sentence) {
        assertThat(confident(sentence)).extracting(insight -> insight.type().name()).containsExactlyInAnyOrder(types.split(" "));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "ordinary.txt", delimiter = '\u0002', quoteCharacter = '\u0001')
    void findsNothingInOrdinaryTalk(String sentence) {
        assertThat(confident(sentence)).isEmpty();
    }

    @Test
    void tellsWhereEachSentenceStands() {
        // Given
        String text = "  Hello Ann.  What does it cost?\nI'll send you the offer tomorrow. Bye!";
        // When
        List<Insight> found = confident(text);
        // Then
        assertThat(found).extracting(Insight::type, Insight::text).containsExactly(
                tuple(QUESTION, "What does it cost?"), tuple(ACTION_ITEM, "I'll send you the offer tomorrow."));
        assertThat(found).allSatisfy(insight ->
                assertThat(text.substring(insight.span().start(), insight.span().end())).isEqualTo(insight.text()));
    }

    @Test
    void cutsSpeechWithoutMarksWhereAThoughtBegins() {
        // Given
        String text = "so yeah we looked at the numbers and they are fine and i will send you the spreadsheet tomorrow and then "
                + "let's schedule a call for next week to go over the open points because there are some";
        // When
        List<Insight> found = confident(text);
        // Then
        assertThat(found).extracting(Insight::type).containsExactly(ACTION_ITEM, FOLLOW_UP);
        assertThat(found.get(0).text()).contains("spreadsheet").doesNotContain("schedule");
        assertThat(found.get(1).text()).contains("schedule").doesNotContain("spreadsheet");
    }

    @Test
    void callsAPromiseDefinitiveAndTheSpeakersOwn() {
        assertThat(confident("I will send you the contract.").get(0)).returns(true, Insight::definitive).returns(true, Insight::bySpeaker);
        assertThat(confident("We will send you the contract.").get(0)).returns(true, Insight::definitive).returns(false, Insight::bySpeaker);
        assertThat(confident("Maybe I'll send you the contract.").get(0)).returns(false, Insight::definitive).returns(true, Insight::bySpeaker);
        assertThat(confident("Please send me the contract.").get(0)).returns(false, Insight::definitive).returns(false, Insight::bySpeaker);
        assertThat(confident("Where is the contract?").get(0)).returns(null, Insight::definitive).returns(false, Insight::bySpeaker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-DE", "fr_FR", "x", "en-us-oops-\u0000"})
    void knowsOnlyEnglish(String languageCode) {
        assertThat(engine.insights("What does it cost?", languageCode)).hasSameSizeAs(languageCode.startsWith("en") ? List.of(1) : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "EN_gb", ""})
    void knowsEveryEnglish(String languageCode) {
        assertThat(engine.insights("What does it cost?", languageCode)).hasSize(1);
    }

    @Test
    void findsNothingWhereNothingIsSaid() {
        assertThat(confident(null)).isEmpty();
        assertThat(confident("")).isEmpty();
        assertThat(confident("?")).isEmpty();
        assertThat(confident("??? ... !!! \n\n\uD800 \uFF1F")).isEmpty();
    }

    @Test
    void givesTheSameScoreAgain() {
        // Given
        List<Insight> first = engine.insights("Could you forward the invoice to Maria?", null);
        // When
        List<Insight> again = engine.insights("Could you forward the invoice to Maria?", null);
        // Then
        assertThat(again).isEqualTo(first).hasSize(2)
                .allSatisfy(insight -> assertThat(insight.score()).isBetween(0.0, 1.0));
    }

    @Test
    void staysBoundedWhateverIsSaid() {
        // Given
        String endless = "will you send it please can i ".repeat(5_000);
        String manifold = "What does it cost? ".repeat(5_000);
        // When
        List<Insight> ofEndless = engine.insights(endless, null);
        List<Insight> ofManifold = engine.insights(manifold, null);
        // Then
        assertThat(ofEndless).hasSizeLessThanOrEqualTo(100).allSatisfy(insight -> assertThat(insight.text().length()).isLessThan(1_000));
        assertThat(ofManifold).hasSize(100).extracting(Insight::span).contains(new Span(0, 18));
    }

    private static List<Insight> confident(String text) {
        return engine.insights(text, null).stream().filter(insight -> insight.score() >= DEFAULT_THRESHOLD).toList();
    }
}
