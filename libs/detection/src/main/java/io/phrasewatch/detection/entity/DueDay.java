package io.phrasewatch.detection.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The day by which something said is to be done. */
public final class DueDay {

    private DueDay() {
    }

    /**
     * The first day named that is not over; a weekday is the next one of its name. Empty when none is, or "next week" could be several.
     *
     * @param said the day it was said
     */
    public static Optional<LocalDate> in(String text, LocalDate said) {
        return FormEntities.find(text, said).stream()
                .filter(entity -> entity.type().equals(EntityRule.DATE.type()))
                .flatMap(entity -> day(entity.value(), said).stream())
                .filter(day -> !day.isBefore(said))
                .findFirst();
    }

    private static Optional<LocalDate> day(String value, LocalDate said) {
        String name = value.toUpperCase(Locale.ROOT);
        if (name.startsWith("NEXT ") || name.startsWith("THIS ")) {
            name = name.substring("NEXT ".length());
        }
        String weekday = name;
        Optional<DayOfWeek> named = Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equals(weekday)).findFirst();
        return named.isPresent() ? named.map(day -> said.with(TemporalAdjusters.next(day))) : date(value);
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException severalDays) {
            return Optional.empty();
        }
    }
}
