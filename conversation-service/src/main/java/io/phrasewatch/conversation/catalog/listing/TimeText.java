package io.phrasewatch.conversation.catalog.listing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Reads the ISO-8601 forms clients send: with an offset, without one (UTC), or a date alone (its first moment in UTC). */
final class TimeText {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private TimeText() {
    }

    /** The moment, empty when the text is none between the years 1 and 9999. */
    static Optional<Instant> parse(String text) {
        // a plus sign that was not percent-encoded arrives as a space
        String iso = text.strip().replace(' ', '+');
        try {
            return Optional.of(moment(iso)).filter(TimeText::storable).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime moment(String iso) {
        if (iso.indexOf('T') < 0) {
            return LocalDate.parse(iso).atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime withOffset ? withOffset : ((LocalDateTime) read).atOffset(ZoneOffset.UTC);
    }

    private static boolean storable(OffsetDateTime time) {
        int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
