package io.phrasewatch.kit.retry;

import io.phrasewatch.contracts.MalformedEventException;
import io.phrasewatch.kit.error.ApiException;
import io.vertx.pgclient.PgException;
import java.util.NoSuchElementException;
import java.util.Set;

/** Tells failures apart: those of the weather pass, those of the data never do, those of the program hardly ever. */
public final class Failures {

    /** SQLSTATE classes that blame the data: data exception, constraint violated, program limit exceeded. */
    private static final Set<String> DATA_FAULTS = Set.of("22", "23", "54");

    private Failures() {
    }

    /** Whether the same step may work later: the database, the broker or another service is away. */
    public static boolean mayPass(Throwable failure) {
        return !isHopeless(failure) && !looksLikeADefect(failure)
                && !(failure instanceof IllegalStateException exhausted && exhausted.getCause() != null
                && !mayPass(exhausted.getCause()));
    }

    /** Whether the program itself seems to be wrong. */
    public static boolean looksLikeADefect(Throwable failure) {
        return failure instanceof NullPointerException || failure instanceof IllegalArgumentException
                || failure instanceof ClassCastException || failure instanceof IndexOutOfBoundsException
                || failure instanceof ArithmeticException || failure instanceof UnsupportedOperationException
                || failure instanceof NoSuchElementException;
    }

    /** What a log may say of a failure: its class and, from the database, its SQLSTATE; never its message, which may quote a row. */
    public static String describe(Throwable failure) {
        String state = failure instanceof PgException refusal && refusal.getSqlState() != null ? " " + refusal.getSqlState() : "";
        return failure.getClass().getSimpleName() + state;
    }

    private static boolean isHopeless(Throwable failure) {
        return failure instanceof Hopeless || failure instanceof MalformedEventException || failure instanceof ApiException
                || blamesTheData(failure);
    }

    private static boolean blamesTheData(Throwable failure) {
        return failure instanceof PgException refusal && refusal.getSqlState() != null
                && DATA_FAULTS.contains(refusal.getSqlState().substring(0, 2));
    }
}
