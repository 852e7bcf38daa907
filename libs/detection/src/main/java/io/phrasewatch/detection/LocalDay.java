package io.phrasewatch.detection;

import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.contracts.SubmittedMessage;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day something was said, where it was said. */
public final class LocalDay {

    private static final int MINUTES_TO_THE_DATE_LINE = 18 * 60;

    private LocalDay() {
    }

    public static LocalDate of(SubmittedMessage message, ProcessingOptions options) {
        return message.startTime().atOffset(zone(options)).toLocalDate();
    }

    /** The zone asked for, as far as there are zones. */
    static ZoneOffset zone(ProcessingOptions options) {
        int minutesEast = Math.max(-MINUTES_TO_THE_DATE_LINE, Math.min(MINUTES_TO_THE_DATE_LINE, options.timezoneOffset()));
        return ZoneOffset.ofTotalSeconds(minutesEast * 60);
    }
}
