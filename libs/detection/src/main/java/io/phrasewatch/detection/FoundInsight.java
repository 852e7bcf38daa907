package io.phrasewatch.detection;

import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.engine.insight.Insight;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One insight of one message.
 *
 * @param id      the same whenever the same message is searched again
 * @param message where it was found
 * @param insight as the engine says
 * @param from    member who said it, null when unknown
 * @param dueBy   end of the day it is due, null when none was said
 * @param matches trackers in its own text, offsets count from its beginning; never null
 */
public record FoundInsight(String id, SubmittedMessage message, Insight insight, UUID from, OffsetDateTime dueBy, List<TrackerMatch> matches) {

    /** {@code question}, {@code action_item} or {@code follow_up}. */
    public String type() {
        return insight.type().name().toLowerCase(Locale.ROOT);
    }

    /** Member who is to do it, null when that is not the speaker or nobody knows them. */
    public UUID assignee() {
        return insight.bySpeaker() ? from : null;
    }

    /** Whether its text is the whole message, so that what was found there was found here. */
    boolean isWholeMessage() {
        return insight.text().equals(message.text());
    }

    FoundInsight with(List<TrackerMatch> found) {
        return new FoundInsight(id, message, insight, from, dueBy, found);
    }
}
