package io.phrasewatch.ingest.submission;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.json.JsonFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads ISO 8601 times with any number of fraction digits and any offset; without one they count as UTC. Kept to the millisecond. */
final class IsoTime {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private IsoTime() {
    }

    /**
     * The time of a member; empty when absent or blank.
     *
     * @throws ApiException 400 when it is none, or outside of the years 1 to 9998
     */
    static Optional<Instant> read(JsonFields fields, String member) {
        return fields.text(member).map(String::strip).filter(text -> !text.isEmpty())
                .map(text -> parse(text)
                        .filter(time -> !time.isBefore(EARLIEST) && time.isBefore(LATEST))
                        .orElseThrow(() -> new ApiException(SubmissionError.NOT_A_TIME, fields.pathOf(member))));
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException withoutOffset) {
            return parseLocal(text);
        }
    }

    private static Optional<Instant> parseLocal(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
