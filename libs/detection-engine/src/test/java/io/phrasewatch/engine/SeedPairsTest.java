package io.phrasewatch.engine;

import static io.phrasewatch.engine.Trackers.tracker;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples the product is explained with must be found at the default threshold, and ordinary talk must not be. */
class SeedPairsTest {

    private static final TrackerDefinition MONEY = tracker("Budget", "I don't have any money");
    private static final TrackerDefinition MASK = tracker("Covid safety", "wear mask", "social distancing");
    private static final TrackerDefinition PROMOTION = tracker("Promotion Mention",
            "We have a special promotion going on if you book this before",
            "I can offer you a discount of 10 20 percent you being a new customer for us",
            "We have our month special this month", "We have a sale right now on");
    private static final TrackerDefinition VOICE_MESSAGE = tracker("Voice Message", "At the tone please record",
            "Please leave message after tone", "Call back during normal office hours", "If you are calling about an emergency",
            "Our offices are currently closed", "Our repesentatives are unavailable at this time", "Please leave message",
            "start recording message", "Begin recording message", "sending you to his voicemail", "Leave Name and contact info",
            "Leave name and number", "I can call after", "Leave message with name", "leave message with number", "press to listen",
            "press to record", "press to send", "Record your message", "Return call ASAP", "return your call as soon as possible",
            "get back soon", "get back as quickly as possible", "Sorry we missed your call", "sorry we missed you",
            "You have reached office");

    private static DetectionEngine engine;
    private static CompiledTrackers trackers;

    @BeforeAll
    static void open() {
        engine = DetectionEngine.open(EngineSettings.defaults());
        trackers = engine.compile(List.of(MONEY, MASK, PROMOTION, VOICE_MESSAGE));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void findsThatRunningOutOfBudgetMeansHavingNoMoney() {
        assertThat(matchOf("I ran out of budget", MONEY)).returns("I don't have any money", PhraseMatch::phrase)
                .returns(-1, PhraseMatch::offset).returns(Tier.SEMANTIC, PhraseMatch::tier);
    }

    @Test
    void findsWearMaskInWearingMask() {
        assertThat(matchOf("Wearing mask is a good safety measure.", MASK)).returns("wear mask", PhraseMatch::phrase)
                .returns(-1, PhraseMatch::offset).returns(new Span(0, 12), PhraseMatch::span);
    }

    @Test
    void findsARunningSaleAmongPromotions() {
        assertThat(matchOf("We're running a sale right now", PROMOTION)).returns("We have a sale right now on", PhraseMatch::phrase)
                .returns(-1, PhraseMatch::offset);
    }

    @Test
    void findsAnAnsweringMachineAmongTwentySixPhrases() {
        assertThat(matchOf("Please leave your message after the beep", VOICE_MESSAGE)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Could you tell me your order number?",
        "I have been waiting for my parcel since Tuesday.",
        "The router keeps losing its connection in the evening.",
        "Let me check that for you, one moment.",
        "My daughter starts school next week.",
        "Can I change the delivery address?",
        "The blue one came in the wrong size.",
        "I'd like to book a table for four at seven.",
        "Your appointment is on Friday at nine thirty.",
        "Is there anything else I can help you with today?",
        "The app crashes when I open the settings.",
        "We are moving to a bigger flat in May.",
        "It was raining all day yesterday.",
        "How long does the repair usually take?",
        "I forgot the password of my account.",
        "The technician arrives between eight and ten.",
        "Thank you, that was very helpful.",
        "My flight has been delayed by two hours.",
        "Do you also ship to Norway?",
        "I think the invoice has the wrong name on it."})
    void findsNothingInOrdinaryTalk(String sentence) {
        assertThat(engine.detect(sentence, trackers, DetectionOptions.defaults()).trackers()).isEmpty();
    }

    @Test
    void ranksTrackersOfOneKeywordBelowTheThreshold() {
        CompiledTrackers keyword = engine.compile(List.of(tracker("Vaccination", "vaccination")));
        DetectionOptions all = new DetectionOptions(0.0, true, null);

        List<Double> scores = Stream.of("I was vaccinated in March", "have you got your second jab yet", "do I need shots before the trip",
                "the printer is out of paper again").map(text -> engine.detect(text, keyword, all).trackers().get(0).score()).toList();

        assertThat(scores.get(0)).isGreaterThan(0.5);
        assertThat(scores.subList(1, 4)).allSatisfy(score -> assertThat(score).isLessThan(0.5));
        assertThat(scores.get(1)).isGreaterThan(scores.get(3));
        assertThat(scores.get(2)).isGreaterThan(scores.get(3));
    }

    @Test
    void saysHowNearATrackerOfKeywordsCame() {
        String text = "Hello there. Have you got your second jab yet?";
        CompiledTrackers keyword = engine.compile(List.of(tracker("Vaccination", "vaccination", "wear mask")));

        MatchExplanation why = engine.detect(text, keyword, new DetectionOptions(0.0, true, null)).trackers().get(0).explanation();

        assertThat(why).returns("vaccination", MatchExplanation::nearestPhrase).returns(Tier.KEYWORD, MatchExplanation::decidedBy);
        assertThat(why.similarity()).isBetween(0.2, 0.9);
        assertThat(text.substring(why.span().start(), why.span().end())).contains("second jab");
    }

    @Test
    void scoresAKeywordAloneAndBesideOthersAlike() {
        TrackerDefinition lost = tracker("Lost", "lost luggage");
        String text = "they mislaid our bags and the suitcase";

        double alone = score(text, engine.compile(List.of(lost)));
        double together = score(text, engine.compile(List.of(lost, tracker("Bags", "bags"), tracker("Case", "suitcase handle"))));

        assertThat(together).isEqualTo(alone).isPositive();
    }

    private static double score(String text, CompiledTrackers trackers) {
        return engine.detect(text, trackers, new DetectionOptions(0.0, false, null)).trackers().get(0).score();
    }

    private static PhraseMatch matchOf(String text, TrackerDefinition expected) {
        List<TrackerResult> results = engine.detect(text, trackers, DetectionOptions.defaults()).trackers();
        assertThat(results).extracting(TrackerResult::tracker).containsExactly(expected);
        return results.get(0).matches().stream().max(Comparator.comparingDouble(PhraseMatch::score)).orElseThrow();
    }
}
