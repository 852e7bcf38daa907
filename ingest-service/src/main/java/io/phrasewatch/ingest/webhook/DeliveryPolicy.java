package io.phrasewatch.ingest.webhook;

import io.phrasewatch.ingest.outbound.OutboundAnswer;
import io.phrasewatch.ingest.outbound.TargetRefusedException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/**
 * What the end of a call means. 2xx: told. 408, 409, 425, 429, any 3xx or 5xx and every failure of the network: again later. Any other
 * 4xx, 410 above all, and a target that may not be called: given up. After the last attempt: given up.
 */
final class DeliveryPolicy {

    private static final Set<Integer> PASSING_REFUSALS = Set.of(408, 409, 425, 429);
    private static final int GROWTH = 4;

    private final int attempts;
    private final Duration backOff;
    private final Duration longestBackOff;

    DeliveryPolicy(WebhooksConfig config) {
        this.attempts = config.attempts();
        this.backOff = config.backOff();
        this.longestBackOff = config.longestBackOff();
    }

    /**
     * After an answer.
     *
     * @param attemptsBefore calls made before this one
     */
    Verdict after(OutboundAnswer answer, int attemptsBefore, Instant now) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return Verdict.TOLD;
        }
        if (status >= 400 && status < 500 && !PASSING_REFUSALS.contains(status)) {
            return Verdict.GIVEN_UP;
        }
        return again(attemptsBefore, answer.retryAfter().flatMap(value -> asked(value, now)).orElse(Duration.ZERO));
    }

    /** After a call without answer. */
    Verdict after(Throwable failure, int attemptsBefore) {
        return failure instanceof TargetRefusedException ? Verdict.GIVEN_UP : again(attemptsBefore, Duration.ZERO);
    }

    private Verdict again(int attemptsBefore, Duration asked) {
        if (attemptsBefore + 1 >= attempts) {
            return Verdict.GIVEN_UP;
        }
        Duration pause = backOff;
        for (int i = 0; i < attemptsBefore && pause.compareTo(longestBackOff) < 0; i++) {
            pause = pause.multipliedBy(GROWTH);
        }
        Duration longer = asked.compareTo(pause) > 0 ? asked : pause;
        return new Verdict(Kind.AGAIN, longer.compareTo(longestBackOff) > 0 ? longestBackOff : longer);
    }

    /** Retry-After as seconds or as an HTTP date. */
    private static Optional<Duration> asked(String retryAfter, Instant now) {
        String text = retryAfter.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(Duration.between(now, then)).filter(pause -> !pause.isNegative());
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    enum Kind { TOLD, AGAIN, GIVEN_UP }

    /**
     * What to do with a delivery.
     *
     * @param kind  of decision
     * @param pause before the next call, zero unless {@link Kind#AGAIN}
     */
    record Verdict(Kind kind, Duration pause) {

        static final Verdict TOLD = new Verdict(Kind.TOLD, Duration.ZERO);
        static final Verdict GIVEN_UP = new Verdict(Kind.GIVEN_UP, Duration.ZERO);
    }
}
