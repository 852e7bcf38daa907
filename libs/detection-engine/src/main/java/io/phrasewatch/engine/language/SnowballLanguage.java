package io.phrasewatch.engine.language;

import java.util.Set;
import java.util.function.Supplier;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;
import org.tartarus.snowball.ext.YiddishStemmer;

/** The languages with a Snowball stemmer, other than English: what each needs beside it. */
enum SnowballLanguage {
    ARABIC("ar", ArabicStemmer::new, "ar/stopwords.txt", Accents.KEPT, ""),
    ARMENIAN("hy", ArmenianStemmer::new, "hy/stopwords.txt", Accents.KEPT, ""),
    BASQUE("eu", BasqueStemmer::new, "eu/stopwords.txt", Accents.DROPPED, ""),
    CATALAN("ca", CatalanStemmer::new, "ca/stopwords.txt", Accents.DROPPED, "el la els les un una uns unes meu meva teu teva seu "
            + "seva nostre nostra vostre vostra aquest aquesta aquell aquella"),
    DANISH("da", DanishStemmer::new, "snowball/danish_stop.txt", Accents.KEPT, "en et den det de min mit mine din dit dine sin sit sine "
            + "vores jeres deres denne dette disse"),
    DUTCH("nl", DutchStemmer::new, "snowball/dutch_stop.txt", Accents.DROPPED, "de het een mijn jouw je uw zijn haar ons onze jullie hun "
            + "deze dit die dat"),
    ESTONIAN("et", EstonianStemmer::new, "et/stopwords.txt", Accents.KEPT, ""),
    FINNISH("fi", FinnishStemmer::new, "snowball/finnish_stop.txt", Accents.KEPT, ""),
    FRENCH("fr", FrenchStemmer::new, "snowball/french_stop.txt", Accents.DROPPED, "le la les un une des du mon ma mes ton ta tes son sa "
            + "ses notre nos votre vos leur leurs ce cet cette ces"),
    GERMAN("de", German2Stemmer::new, "snowball/german_stop.txt", Accents.DROPPED, "der die das den dem des ein eine einen einem einer "
            + "eines mein meine meinen meinem meiner dein deine deinen deinem deiner sein seine seinen seinem seiner ihr ihre ihren ihrem "
            + "ihrer unser unsere unseren unserem unserer euer eure dieser diese dieses diesen diesem"),
    GREEK("el", GreekStemmer::new, "el/stopwords.txt", Accents.DROPPED, "\u03BF \u03B7 \u03C4\u03BF \u03BF\u03B9 \u03C4\u03B1 "
            + "\u03C4\u03BF\u03BD \u03C4\u03B7\u03BD \u03C4\u03BF\u03C5 \u03C4\u03B7\u03C3 \u03C4\u03C9\u03BD \u03BC\u03BF\u03C5 "
            + "\u03C3\u03BF\u03C5"),
    HINDI("hi", HindiStemmer::new, "hi/stopwords.txt", Accents.KEPT, ""),
    HUNGARIAN("hu", HungarianStemmer::new, "snowball/hungarian_stop.txt", Accents.KEPT, "a az egy"),
    INDONESIAN("id", IndonesianStemmer::new, "snowball/indonesian_stop.txt", Accents.KEPT, ""),
    IRISH("ga", IrishStemmer::new, "ga/stopwords.txt", Accents.DROPPED, "an na mo do"),
    ITALIAN("it", ItalianStemmer::new, "snowball/italian_stop.txt", Accents.DROPPED, "il lo la i gli le un uno una del dello della dei "
            + "degli delle mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra vostri vostre loro "
            + "questo questa questi queste quel quello quella quei quegli quelle"),
    LITHUANIAN("lt", LithuanianStemmer::new, "lt/stopwords.txt", Accents.KEPT, ""),
    NEPALI("ne", NepaliStemmer::new, "ne/stopwords.txt", Accents.KEPT, ""),
    NORWEGIAN("no", NorwegianStemmer::new, "snowball/norwegian_stop.txt", Accents.KEPT, "en ei et den det de min mitt mine din ditt dine "
            + "sin sitt sine v\u00E5r v\u00E5rt v\u00E5re deres denne dette disse"),
    PORTUGUESE("pt", PortugueseStemmer::new, "snowball/portuguese_stop.txt", Accents.DROPPED, "o a os as um uma uns umas meu minha meus "
            + "minhas teu tua teus tuas seu sua seus suas nosso nossa nossos nossas este esta estes estas esse essa esses essas"),
    ROMANIAN("ro", RomanianStemmer::new, "ro/stopwords.txt", Accents.DROPPED, "un o ni\u015Fte"),
    RUSSIAN("ru", RussianStemmer::new, "snowball/russian_stop.txt", Accents.KEPT, "\u043C\u043E\u0439 \u043C\u043E\u044F "
            + "\u043C\u043E\u0451 \u043C\u043E\u0435 \u043C\u043E\u0438 \u043C\u043E\u044E \u0432\u0430\u0448 \u0432\u0430\u0448\u0430 "
            + "\u0432\u0430\u0448\u0435 \u0432\u0430\u0448\u0438 \u0432\u0430\u0448\u0443 \u044D\u0442\u043E\u0442 \u044D\u0442\u0430 "
            + "\u044D\u0442\u043E \u044D\u0442\u0438 \u044D\u0442\u0443 \u0441\u0432\u043E\u0439 \u0441\u0432\u043E\u044E"),
    SERBIAN("sr", SerbianStemmer::new, "sr/stopwords.txt", Accents.KEPT, ""),
    SPANISH("es", SpanishStemmer::new, "snowball/spanish_stop.txt", Accents.DROPPED_BUT_TILDE, "el la los las un una unos unas mi mis tu "
            + "tus su sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras este esta estos estas ese esa esos esas "
            + "aquel aquella alg\u00FAn alguna algunos algunas"),
    SWEDISH("sv", SwedishStemmer::new, "snowball/swedish_stop.txt", Accents.KEPT, "en ett den det de min mitt mina din ditt dina sin sitt "
            + "sina v\u00E5r v\u00E5rt v\u00E5ra er ert era deras denna detta dessa"),
    TAMIL("ta", TamilStemmer::new, "ta/stopwords.txt", Accents.KEPT, ""),
    TURKISH("tr", TurkishStemmer::new, "tr/stopwords.txt", Accents.KEPT, "bir bu \u015Fu o"),
    YIDDISH("yi", YiddishStemmer::new, null, Accents.KEPT, "");

    /** What becomes of accents: in some languages writers leave them out, in others they make another letter. */
    enum Accents {
        KEPT, DROPPED, DROPPED_BUT_TILDE
    }

    private final String code;
    private final Supplier<SnowballStemmer> stemmer;
    private final String stopWords;
    private final Accents accents;
    private final Set<String> fillers;

    SnowballLanguage(String code, Supplier<SnowballStemmer> stemmer, String stopWords, Accents accents, String fillers) {
        this.code = code;
        this.stemmer = stemmer;
        this.stopWords = stopWords;
        this.accents = accents;
        this.fillers = Set.of(fillers.isEmpty() ? new String[0] : fillers.split(" "));
    }

    /** ISO 639 code. */
    String code() {
        return code;
    }

    /** A stemmer for one thread. */
    SnowballStemmer stemmer() {
        return stemmer.get();
    }

    /** Where Lucene keeps the stop words, below its analysis package; null when there are none. */
    String stopWords() {
        return stopWords;
    }

    Accents accents() {
        return accents;
    }

    /** Articles, possessives and demonstratives. */
    Set<String> fillers() {
        return fillers;
    }
}
