package io.phrasewatch.worker.pipeline;

import io.phrasewatch.detection.FoundInsight;
import io.phrasewatch.detection.TrackerMatch;
import java.util.List;

/**
 * A batch with all that was found in it.
 *
 * @param batch         as accepted
 * @param engineVersion version of the engine that decided
 * @param matches       in order of messages, trackers and vocabulary; never null
 * @param insights      in order of messages; never null
 * @param notes         what else each message says, parallel to the messages; never null
 */
record DetectedBatch(AcceptedBatch batch, String engineVersion, List<TrackerMatch> matches, List<FoundInsight> insights,
        List<MessageNotes> notes) {
}
