package io.phrasewatch.ingest.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives messages their times. Given times are kept; the rest is spoken at {@value #WORDS_PER_MINUTE} words per minute, each message after
 * the one before it. The rate is that of a text-only conversation of the original platform (134.88 s of talk for its words). Not thread
 * safe: one timeline per submission.
 */
final class Timeline {

    static final int WORDS_PER_MINUTE = 124;
    private static final long MILLIS_PER_MINUTE = Duration.ofMinutes(1).toMillis();

    private Instant now;

    /**
     * A timeline.
     *
     * @param start when the first message without a time of its own begins
     */
    Timeline(Instant start) {
        this.now = start;
    }

    /**
     * The spans of the pieces of one utterance, in order and without gaps.
     *
     * @param utterance with or without times of its own
     * @param pieces    the messages it was cut into, at least one
     */
    List<Span> place(Utterance utterance, List<String> pieces) {
        List<Integer> words = pieces.stream().map(Timeline::words).toList();
        long total = words.stream().mapToLong(Integer::longValue).sum();
        Span whole = whole(utterance, total);
        List<Span> spans = new ArrayList<>();
        long before = 0;
        for (int count : words) {
            spans.add(whole.part(before, before + count, total));
            before += count;
        }
        now = whole.end();
        return spans;
    }

    private Span whole(Utterance utterance, long words) {
        Duration spoken = Duration.ofMillis(words * MILLIS_PER_MINUTE / WORDS_PER_MINUTE);
        if (utterance.startTime() != null) {
            return new Span(utterance.startTime(), utterance.endTime() != null ? utterance.endTime() : utterance.startTime().plus(spoken));
        }
        return utterance.endTime() != null ? new Span(utterance.endTime().minus(spoken), utterance.endTime()) : new Span(now, now.plus(spoken));
    }

    /** Number of words, at least 1. */
    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return Math.max(1, words);
    }

    /**
     * From when to when.
     *
     * @param start inclusive
     * @param end   not before the start
     */
    record Span(Instant start, Instant end) {

        private Span part(long from, long to, long total) {
            long millis = Duration.between(start, end).toMillis();
            return new Span(start.plusMillis(millis * from / total), to == total ? end : start.plusMillis(millis * to / total));
        }
    }
}
