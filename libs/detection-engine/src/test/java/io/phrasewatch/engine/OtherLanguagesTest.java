package io.phrasewatch.engine;

import static io.phrasewatch.engine.Trackers.excluding;
import static io.phrasewatch.engine.Trackers.inLanguage;
import static io.phrasewatch.engine.Trackers.tracker;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.engine.semantic.NearestPhraseScorer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherLanguagesTest {

    private final DetectionEngine engine =
            DetectionEngine.with(new HashingEncoder(), new NearestPhraseScorer(), EngineSettings.defaults());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "es-ES|cancelar mi cuenta|Quiero que cancelen la cuenta ya|STEM",
        "es-MX|pol\u00EDtica de cancelaci\u00F3n|cual es su politica de cancelacion|STEM",
        "es|politica de cancelacion|Es la pol\u00EDtica de cancelaciones|STEM",
        "es|devoluci\u00F3n|pido una devolucion|STEM",
        "es|buz\u00F3n de voz|\u00A1El BUZ\u00D3N de voz est\u00E1 lleno!|EXACT",
        "fr-FR|annuler l'abonnement|je veux annuler mon abonnement|STEM",
        "fr|remboursement|c'est pour des remboursements|STEM",
        "de-DE|Vertrag k\u00FCndigen|Ich will den Vertrag kuendigen|STEM",
        "de|stra\u00DFe|Die STRASSE ist lang|EXACT",
        "tr-TR|\u0130stanbul subesi|istanbul SUBESI nerede|EXACT",
        "tr|kitap|kitab\u0131n\u0131 istanbul'da ald\u0131m|STEM",
        "tr|KITAP \u0130STE|kitap iste|EXACT",
        "pt-BR|cancelamento|sem informa\u00E7\u00E3o sobre cancelamentos|STEM",
        "it|l'abbonamento|voglio un abbonamento|STEM",
        "nl|klachten indienen|ik wil een klacht indienen|STEM",
        "ro|re\u021Bele|\u00EEn re\u0163ele|STEM",
        "ru|\u0432\u0435\u0440\u043D\u0443\u0442\u044C \u0434\u0435\u043D\u044C\u0433\u0438|\u0432\u0435\u0440\u043D\u0443\u0442\u044C \u043C\u043E\u0438 \u0434\u0435\u043D\u044C\u0433\u0438|STEM",
        "ar|\u0643\u062A\u0627\u0628|\u0642\u0631\u0623\u062A \u0627\u0644\u0643\u062A\u0627\u0628|STEM",
        "he|\u05D1\u05D9\u05D8\u05D5\u05DC|\u05D0\u05E0\u05D9 \u05E8\u05D5\u05E6\u05D4 \u05D1\u05D9\u05D8\u05D5\u05DC|EXACT",
        "zh-CN|\u6CA1\u6709\u94B1|\u6211\u73B0\u5728\u6CA1\u6709\u94B1\u4E86|EXACT",
        "ja|\u89E3\u7D04\u3057\u305F\u3044|\u3059\u3050\u306B\u89E3\u7D04\u3057\u305F\u3044\u3067\u3059|EXACT"})
    void findsWordsAndInflectedWords(String language, String phrase, String message, Tier tier) {
        List<TrackerResult> results = detected(message, language, inLanguage(tracker("T", phrase), language));

        assertThat(results).singleElement().satisfies(result ->
                assertThat(result.matches()).singleElement().returns(tier, PhraseMatch::tier).returns(phrase, PhraseMatch::phrase));
    }

    @Test
    void keepsOffsetsOfTheTextAsGiven() {
        String message = "\uD83D\uDE00 \u00A1Ay! Necesito una devoluci\u00F3n, gracias";

        TrackerResult result = detected(message, "es-ES", tracker("T", "devoluciones")).get(0);

        Span span = result.matches().get(0).span();
        assertThat(message.substring(span.start(), span.end())).isEqualTo("devoluci\u00F3n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u00F1o nuevo", "\u00E9l tiene sed"})
    void keepsLettersApartThatAreNotAccents(String phrase) {
        assertThat(detected(phrase.startsWith("a") ? "ano nuevo" : "el tiene", "es", tracker("T", phrase))).isEmpty();
    }

    @Test
    void comparesInTheLanguageOfTheTextWhenTheTrackerDoesNotSay() {
        TrackerDefinition refunds = tracker("T", "devoluci\u00F3n");

        assertThat(detected("dos devoluciones", "es-ES", refunds)).hasSize(1);
        assertThat(detected("dos devoluciones", null, refunds)).isEmpty();
    }

    @Test
    void comparesInTheTrackersLanguageWhenTheTextDoesNotSay() {
        TrackerDefinition spanish = inLanguage(tracker("Spanish", "devoluci\u00F3n"), "es-ES");
        TrackerDefinition english = tracker("English", "refund");

        assertThat(detected("dos devoluciones, two refunds", null, spanish, english))
                .extracting(result -> result.tracker().name()).containsExactly("Spanish", "English");
    }

    @Test
    void passesOverTrackersInOtherLanguagesThanTheText() {
        TrackerDefinition spanish = inLanguage(tracker("Spanish", "no"), "es-ES", "ca");
        TrackerDefinition english = inLanguage(tracker("English", "no"), "en-US");

        assertThat(detected("no", "es-AR", spanish, english)).extracting(result -> result.index()).containsExactly(0);
        assertThat(detected("no", "en", spanish, english)).extracting(result -> result.index()).containsExactly(1);
        assertThat(detected("no", "ca", spanish, english)).extracting(result -> result.index()).containsExactly(0);
        assertThat(detected("no", "fr", spanish, english)).isEmpty();
    }

    @Test
    void comparesByMeaningOnlyInTheEncodersLanguages() {
        // Given: words shared with the message, though not in a row
        String phrase = "quiero hablar con ventas";

        // When
        TrackerResult english = explained("con ventas quiero hablar", null, tracker("T", phrase));
        TrackerResult spanish = explained("con ventas quiero hablar", "es-ES", tracker("T", phrase));

        // Then
        assertThat(english.score()).isGreaterThan(0.5);
        assertThat(spanish.score()).isZero();
        assertThat(english.explanation()).returns("en", MatchExplanation::language).returns("english", MatchExplanation::analysis)
                .returns(true, MatchExplanation::byMeaning);
        assertThat(spanish.explanation()).returns("es", MatchExplanation::language)
                .returns("snowball-spanish", MatchExplanation::analysis).returns(false, MatchExplanation::byMeaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "es|cancelar mi cuenta|no quiero cancelar mi cuenta",
        "es|cancelar mi cuenta|nunca pens\u00E9 en cancelar la cuenta",
        "es|cancelar mi cuenta|tampoco quiero que cancelen mi cuenta",
        "es|cancelar mi cuenta|nadie va a cancelar su cuenta",
        "es|politica de cancelacion|no tenemos ninguna pol\u00EDtica de cancelaci\u00F3n",
        "pt|cancelar a conta|nao quero cancelar a conta",
        "fr|annuler l'abonnement|je ne veux pas annuler mon abonnement",
        "fr|annuler l'abonnement|on veut pas annuler l'abonnement",
        "fr|service client|ce n'est pas le service client",
        "it|cancellare il contratto|non voglio cancellare il contratto",
        "de|Vertrag k\u00FCndigen|Ich will den Vertrag nicht k\u00FCndigen",
        "de|Vertrag k\u00FCndigen|Niemand will den Vertrag k\u00FCndigen"})
    void doesNotTakeADenialForAMatch(String language, String phrase, String message) {
        assertThat(detected(message, language, tracker("T", phrase))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "es|cancelar mi cuenta|no funciona nada, quiero cancelar mi cuenta",
        "es|cancelar mi cuenta|no solo quiero cancelar mi cuenta",
        "es|cancelar mi cuenta|sin duda voy a cancelar mi cuenta",
        "es|cancelar mi cuenta|quiero cancelar mi cuenta porque no funciona",
        "es|cancelar mi cuenta|no me atienden y quiero cancelar mi cuenta",
        "es|no tengo dinero|ya no tengo dinero",
        "es|cuenta|no quiero esta cuenta",
        "fr|annuler l'abonnement|je veux annuler mon abonnement car rien ne marche",
        "de|Vertrag k\u00FCndigen|Das geht nicht, ich will den Vertrag k\u00FCndigen",
        "it|cancellare il contratto|non funziona e voglio cancellare il contratto"})
    void stillFindsWhatStandsBesideADenial(String language, String phrase, String message) {
        assertThat(detected(message, language, tracker("T", phrase))).hasSize(1);
    }

    @Test
    void honoursExcludedPhrasesInInflectedForm() {
        TrackerDefinition sale = inLanguage(excluding(tracker("T", "oferta"), "oferta de trabajo"), "es");

        assertThat(detected("tengo ofertas de trabajo", "es", sale)).isEmpty();
        assertThat(detected("hay ofertas", "es", sale)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "english", "es_ES", "zz-ZZ", "en-US-x-very-long", "\uD83D\uDE00", "123"})
    void takesAnyTagWithoutFailing(String tag) {
        assertThat(engine.detect("sale", engine.compile(List.of(inLanguage(tracker("T", "sale"), tag))),
                new DetectionOptions(0.0, true, tag)).trackers()).hasSizeLessThan(2);
    }

    @Test
    void givesTheSameWhateverTheDefaultLocaleIs() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(detected("SALE IN ISTANBUL", "en", tracker("T", "sale in istanbul"))).hasSize(1);
        } finally {
            Locale.setDefault(before);
        }
    }

    private List<TrackerResult> detected(String message, String language, TrackerDefinition... trackers) {
        return engine.detect(message, engine.compile(List.of(trackers)), new DetectionOptions(null, false, language)).trackers();
    }

    private TrackerResult explained(String message, String language, TrackerDefinition tracker) {
        return engine.detect(message, engine.compile(List.of(tracker)), new DetectionOptions(0.0, true, language)).trackers().get(0);
    }
}
