package io.phrasewatch.detection.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDayTest {

    private static final LocalDate A_FRIDAY = LocalDate.of(2026, 1, 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "I'll send it today.|2026-01-02",
        "I'll send it tomorrow.|2026-01-03",
        "I'll send it by Wednesday.|2026-01-07",
        "Let's talk next Monday|2026-01-05",
        "We meet on friday|2026-01-09",
        "It is due on March 3rd.|2026-03-03",
        "It is due on 2026-02-01.|2026-02-01",
        "You asked yesterday, I'll send it tomorrow.|2026-01-03"})
    void isTheDayNamed(String text, LocalDate day) {
        assertThat(DueDay.in(text, A_FRIDAY)).contains(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"I'll send it next week.", "I'll send it.", "You asked yesterday.", "It was due on 2025-02-01.",
        "We meet on February 31.", "Send 5 of them."})
    void isNoneWhereNoneIsSaid(String text) {
        assertThat(DueDay.in(text, A_FRIDAY)).isEmpty();
    }

    @Test
    void isNoneInAnEmptyText() {
        assertThat(DueDay.in("", A_FRIDAY)).isEmpty();
    }
}
