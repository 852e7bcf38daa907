package io.phrasewatch.detection.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which day words for a date mean. */
final class DateWords {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{3,}");

    private DateWords() {
    }

    /**
     * The day as {@code yyyy-MM-dd} where the words name one, without a year the one it was said in; the words themselves where they
     * name none, or could mean several, such as {@code 1/2/2026}.
     *
     * @param words as {@link EntityRule#DATE} finds them
     * @param said  the day they were said
     */
    static String resolve(String words, LocalDate said) {
        String lower = words.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "today", "tonight" -> said.toString();
            case "tomorrow" -> said.plusDays(1).toString();
            case "yesterday" -> said.minusDays(1).toString();
            default -> monthAndDay(lower, words, said);
        };
    }

    private static String monthAndDay(String lower, String words, LocalDate said) {
        int month = month(lower);
        Matcher day = DAY.matcher(lower);
        if (month == 0 || !day.find()) {
            return words;
        }
        Matcher year = YEAR.matcher(lower);
        try {
            MonthDay named = MonthDay.of(month, Integer.parseInt(day.group(1)));
            return named.atYear(year.find() ? Integer.parseInt(year.group()) : said.getYear()).toString();
        } catch (DateTimeException noSuchDay) {
            return words;
        }
    }

    private static int month(String lower) {
        Matcher letters = LETTERS.matcher(lower);
        while (letters.find()) {
            int month = MONTHS.indexOf(letters.group().substring(0, 3)) + 1;
            if (month > 0) {
                return month;
            }
        }
        return 0;
    }
}
