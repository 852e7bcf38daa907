package io.phrasewatch.engine.language;

import io.phrasewatch.engine.language.SnowballLanguage.Accents;
import io.phrasewatch.engine.text.Token;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Brings words into the spelling a language's stemmer was written for, and takes accents off. */
final class Spelling {

    private static final int COMBINING_TILDE = 0x303;
    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final Set<String> FRENCH_ELISIONS = Set.of("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu",
            "quoiqu");
    private static final Set<String> ITALIAN_ELISIONS = Set.of("l", "un", "dell", "dall", "nell", "sull", "all", "quell", "quest", "c", "d",
            "s", "m", "t", "v");
    private static final Set<String> CATALAN_ELISIONS = Set.of("l", "d", "m", "n", "s", "t");

    private Spelling() {
    }

    /**
     * The word as the stemmer wants it: without elided articles ("l'abonnement") and Turkish case endings of names ("Istanbul'da"), in
     * the older letters for Romanian s and t with comma, Russian yo as ye.
     *
     * @param text the word's text as given
     */
    static String of(SnowballLanguage language, String text, Token token) {
        return switch (language) {
            case TURKISH -> beforeApostrophe(Normalizer.normalize(text.substring(token.start(), token.end()), Normalizer.Form.NFKC)
                    .toLowerCase(TURKISH));
            case FRENCH -> withoutElision(token.text(), FRENCH_ELISIONS);
            case ITALIAN -> withoutElision(token.text(), ITALIAN_ELISIONS);
            case CATALAN -> withoutElision(token.text(), CATALAN_ELISIONS);
            case ROMANIAN -> token.text().replace('\u0219', '\u015F').replace('\u021B', '\u0163');
            case RUSSIAN -> token.text().replace('\u0451', '\u0435');
            default -> token.text();
        };
    }

    /** Puts back the accents without which the commonest endings are not known for what they are. */
    static String withAccentsOfEndings(SnowballLanguage language, String word) {
        int length = word.length();
        return switch (language) {
            case SPANISH -> word.endsWith("cion") || word.endsWith("sion") ? word.substring(0, length - 2) + "\u00F3n" : word;
            case PORTUGUESE -> word.endsWith("cao") ? word.substring(0, length - 3) + "\u00E7\u00E3o"
                    : word.endsWith("coes") ? word.substring(0, length - 4) + "\u00E7\u00F5es" : word;
            default -> word;
        };
    }

    /** The word without the accents that writers of the language leave out. */
    static String withoutAccents(String word, Accents accents) {
        if (accents == Accents.KEPT || word.chars().allMatch(c -> c < 128)) {
            return word;
        }
        StringBuilder bare = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFD).codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK
                        || accents == Accents.DROPPED_BUT_TILDE && c == COMBINING_TILDE)
                .forEach(bare::appendCodePoint);
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private static String withoutElision(String word, Set<String> elisions) {
        int apostrophe = word.indexOf('\'');
        return apostrophe > 0 && apostrophe + 1 < word.length() && elisions.contains(word.substring(0, apostrophe))
                ? word.substring(apostrophe + 1) : word;
    }

    private static String beforeApostrophe(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (word.charAt(i) == '\'' || word.charAt(i) == '\u2019') {
                return word.substring(0, i);
            }
        }
        return word;
    }
}
