package io.phrasewatch.detection.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormEntitiesTest {

    private static final LocalDate SAID = LocalDate.parse("2026-02-27");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "See https://example.com/a?b=1.       | url          | https://example.com/a?b=1 | https://example.com/a?b=1",
        "Look at (www.example.com)            | url          | www.example.com           | www.example.com",
        "Write to ann.b+c@mail.example.com.   | email        | ann.b+c@mail.example.com  | ann.b+c@mail.example.com",
        "It costs $1,200.50 now               | money        | $1,200.50                 | $1,200.50",
        "about 3 million dollars              | money        | 3 million dollars         | 3 million dollars",
        "We have 20 € left                    | money        | 20 €                      | 20 €",
        "on 2026-03-01 at noon                | date         | 2026-03-01                | 2026-03-01",
        "by March 3rd, 2027 then              | date         | March 3rd, 2027           | 2027-03-03",
        "the 4th of July works                | date         | 4th of July               | 2026-07-04",
        "See you tomorrow.                    | date         | tomorrow                  | 2026-02-28",
        "It was Yesterday!                    | date         | Yesterday                 | 2026-02-26",
        "not before next Monday               | date         | next Monday               | next Monday",
        "on Feb 31 maybe                      | date         | Feb 31                    | Feb 31",
        "1/2/2026 it is                       | date         | 1/2/2026                  | 1/2/2026",
        "call +49 30 1234 5678 please         | phone_number | +49 30 1234 5678          | +493012345678",
        "my number is (555) 123-4567.         | phone_number | (555) 123-4567            | 5551234567",
        "we are 12,500 people                 | number       | 12,500                    | 12500",
        "a growth of 7.5%                     | number       | 7.5%                      | 7.5%"})
    void findsAnEntityByItsForm(String text, String type, String words, String value) {
        // When
        List<Entity> found = FormEntities.find(text, SAID);
        // Then
        assertThat(found).containsExactly(new Entity(type, "", value, words, text.indexOf(words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "It may work, we may try.", "B2B and 4x4 and v1.2.3beta", "I march on", "sundays", "@home", "😀"})
    void findsNothingWhereNothingIsNamed(String text) {
        // When
        List<Entity> found = FormEntities.find(text, SAID);
        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void keepsTheOrderOfTheText() {
        // When
        List<Entity> found = FormEntities.find("Pay 5 dollars by tomorrow to a@b.co for 3 items", SAID);
        // Then
        assertThat(found).extracting(Entity::type).containsExactly("money", "date", "email", "number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "a@", "a.", "+1-", "$", "1,", "http://", "12-34 ", "(12) "})
    void isDoneSoonWithHostileText(String piece) {
        // Given
        String text = piece.repeat(100_000 / piece.length());
        // When / Then
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> FormEntities.find(text, SAID));
    }
}
