package io.phrasewatch.engine.keyword;

/**
 * English stems after M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), with the author's two later changes
 * (logi for log, bli for abli). A possessive "'s" is cut first. Words with anything but {@code a-z} are their own stem.
 */
public final class Stemmer {

    private static final String[][] STEP_2 = {{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
        {"bli", "ble"}, {"alli", "al"}, {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"}, {"ization", "ize"}, {"ation", "ate"},
        {"ator", "ate"}, {"alism", "al"}, {"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},
        {"iviti", "ive"}, {"biliti", "ble"}, {"logi", "log"}};
    private static final String[][] STEP_3 = {{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"},
        {"ful", ""}, {"ness", ""}};
    private static final String[] STEP_4 = {"ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
        "ive", "ize", "ion", "al", "er", "ic", "ou"};

    private Stemmer() {
    }

    /** The stem of one normalised word. */
    public static String stem(String word) {
        String base = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        if (base.length() < 3 || !isPlain(base)) {
            return base.isEmpty() ? word : base;
        }
        return step5(step4(step3(step2(step1c(step1b(step1a(base)))))));
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String step1a(String word) {
        if (word.endsWith("sses") || word.endsWith("ies")) {
            return cut(word, 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
    }

    private static String step1b(String word) {
        if (word.endsWith("eed")) {
            return measure(cut(word, 3)) > 0 ? cut(word, 1) : word;
        }
        String stem = word.endsWith("ed") ? cut(word, 2) : word.endsWith("ing") ? cut(word, 3) : null;
        if (stem == null || !hasVowel(stem)) {
            return word;
        }
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
            return stem + "e";
        }
        if (endsInDouble(stem) && "lsz".indexOf(stem.charAt(stem.length() - 1)) < 0) {
            return cut(stem, 1);
        }
        return measure(stem) == 1 && endsShort(stem) ? stem + "e" : stem;
    }

    private static String step1c(String word) {
        return word.endsWith("y") && hasVowel(cut(word, 1)) ? cut(word, 1) + "i" : word;
    }

    private static String step2(String word) {
        return replaceFirst(word, STEP_2);
    }

    private static String step3(String word) {
        return replaceFirst(word, STEP_3);
    }

    private static String replaceFirst(String word, String[][] rules) {
        for (String[] rule : rules) {
            if (word.endsWith(rule[0])) {
                String stem = cut(word, rule[0].length());
                return measure(stem) > 0 ? stem + rule[1] : word;
            }
        }
        return word;
    }

    private static String step4(String word) {
        for (String suffix : STEP_4) {
            if (word.endsWith(suffix)) {
                String stem = cut(word, suffix.length());
                boolean allowed = !suffix.equals("ion") || stem.endsWith("s") || stem.endsWith("t");
                return allowed && measure(stem) > 1 ? stem : word;
            }
        }
        return word;
    }

    private static String step5(String word) {
        String result = word;
        if (word.endsWith("e")) {
            String stem = cut(word, 1);
            int measure = measure(stem);
            if (measure > 1 || measure == 1 && !endsShort(stem)) {
                result = stem;
            }
        }
        return result.endsWith("ll") && measure(result) > 1 ? cut(result, 1) : result;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static boolean isConsonant(String word, int at) {
        return switch (word.charAt(at)) {
            case 'a', 'e', 'i', 'o', 'u' -> false;
            case 'y' -> at == 0 || !isConsonant(word, at - 1);
            default -> true;
        };
    }

    /** Porter's m: how often a vowel run is followed by a consonant run. */
    private static int measure(String stem) {
        int count = 0;
        boolean afterVowel = false;
        for (int i = 0; i < stem.length(); i++) {
            boolean consonant = isConsonant(stem, i);
            if (consonant && afterVowel) {
                count++;
            }
            afterVowel = !consonant;
        }
        return count;
    }

    private static boolean hasVowel(String stem) {
        for (int i = 0; i < stem.length(); i++) {
            if (!isConsonant(stem, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsInDouble(String stem) {
        int last = stem.length() - 1;
        return last > 0 && stem.charAt(last) == stem.charAt(last - 1) && isConsonant(stem, last);
    }

    /** Porter's *o: consonant, vowel, consonant that is not w, x or y. */
    private static boolean endsShort(String stem) {
        int last = stem.length() - 1;
        return last > 1 && isConsonant(stem, last) && !isConsonant(stem, last - 1) && isConsonant(stem, last - 2)
                && "wxy".indexOf(stem.charAt(last)) < 0;
    }
}
