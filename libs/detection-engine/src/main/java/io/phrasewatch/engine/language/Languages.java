package io.phrasewatch.engine.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chooses languages from BCP-47 tags. Regions and scripts do not matter: {@code es-MX} is Spanish; a tag nobody can read counts as
 * absent.
 */
public final class Languages {

    /** The language of what does not say. */
    public static final String ENGLISH = "en";

    private static final Map<String, String> SAME = Map.of("nb", "no", "nn", "no", "iw", "he", "in", "id", "ji", "yi", "jw", "jv");
    private static final Map<String, Analysis> ANALYSES = new ConcurrentHashMap<>();

    private Languages() {
    }

    /** The language of a tag as a code; null when the tag is null or says none. */
    public static String of(String tag) {
        if (tag == null) {
            return null;
        }
        String code = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return code.isEmpty() ? null : SAME.getOrDefault(code, code);
    }

    /**
     * The language in which vocabulary and text are compared: the text's, when the vocabulary is in it or does not say; the
     * vocabulary's first one when the text does not say; English when neither does.
     *
     * @param vocabulary tags, may be empty
     * @param text a code from {@link #of}; null when unknown
     * @return a code; null when the vocabulary is in other languages than the text
     */
    public static String shared(List<String> vocabulary, String text) {
        List<String> spoken = vocabulary.stream().map(Languages::of).filter(code -> code != null).toList();
        if (text == null) {
            return spoken.isEmpty() ? ENGLISH : spoken.get(0);
        }
        return spoken.isEmpty() || spoken.contains(text) ? text : null;
    }

    /** How texts of a language are compared. Languages without rules of their own are compared word for word. */
    public static Analysis analysis(String language) {
        Analysis known = ANALYSES.get(language);
        return known != null ? known : ruled(language);
    }

    /** Codes of the languages whose inflected words are found. */
    public static Set<String> stemmed() {
        Set<String> codes = new TreeSet<>(Set.of(ENGLISH));
        Arrays.stream(SnowballLanguage.values()).map(SnowballLanguage::code).forEach(codes::add);
        return codes;
    }

    private static Analysis ruled(String language) {
        if (!stemmed().contains(language)) {
            return new PlainAnalysis(language);
        }
        return ANALYSES.computeIfAbsent(language, code -> code.equals(ENGLISH) ? new EnglishAnalysis() : new SnowballAnalysis(
                Arrays.stream(SnowballLanguage.values()).filter(candidate -> candidate.code().equals(code)).findFirst().orElseThrow()));
    }
}
