package io.phrasewatch.detection.entity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Entities with a form of their own, the more telling first: where two overlap the earlier constant wins. Every repetition is bounded, so
 * that no text makes a pattern slow.
 */
enum EntityRule {

    URL("(?<![\\p{L}\\p{N}])(?:https?://|www\\.)[^\\s<>\"]{1,2000}(?<![.,;:!?)\\]}'])"),

    EMAIL("(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}"),

    MONEY("(?:[$€£¥]\\s?" + Forms.NUMBER + "(?:\\s?(?:k|m|bn|thousand|million|billion)(?!\\p{L}))?"
            + "|(?<![\\p{L}\\p{N}.,])" + Forms.NUMBER + "(?:\\s(?:thousand|million|billion))?\\s?"
            + "(?:dollars?|euros?|pounds?|cents?|bucks|usd|eur|gbp|€|£)(?!\\p{L}))"),

    DATE("(?<![\\p{L}\\p{N}])(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4}"
            + "|" + Forms.MONTH + "\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?"
            + "|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?" + Forms.MONTH + "(?:,?\\s\\d{4})?"
            + "|today|tonight|tomorrow|yesterday"
            + "|(?:(?:next|last|this)\\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
            + "|(?:next|last|this)\\s(?:week|weekend|month|quarter|year))(?![\\p{L}\\p{N}])") {
        @Override
        String value(String words, LocalDate said) {
            return DateWords.resolve(words, said);
        }
    },

    PHONE_NUMBER("(?<![\\p{L}\\p{N}.,+])(?:\\+\\d{1,3}[\\s.-]?)?(?:\\(\\d{2,4}\\)\\s?)?\\d{2,4}(?:[\\s.-]\\d{2,4}){1,4}(?![\\p{L}\\p{N}])") {
        @Override
        boolean accepts(String words) {
            long digits = words.chars().filter(Character::isDigit).count();
            return digits >= 7 && digits <= 15;
        }

        @Override
        String value(String words, LocalDate said) {
            return words.replaceAll("[^\\d+]", "");
        }
    },

    NUMBER("(?<![\\p{L}\\p{N}.,])" + Forms.NUMBER + "%?(?![\\p{L}\\p{N}])") {
        @Override
        String value(String words, LocalDate said) {
            return words.replace(",", "");
        }
    };

    private final Pattern form;

    EntityRule(String form) {
        this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Pattern form() {
        return form;
    }

    /** Name on the wire. */
    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether words of the right form are what the rule is for. */
    boolean accepts(String words) {
        return true;
    }

    /** Canonical value of the words, said on a day. */
    String value(String words, LocalDate said) {
        return words;
    }

    private static final class Forms {
        static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,15})(?:\\.\\d{1,10})?";
        static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    }
}
