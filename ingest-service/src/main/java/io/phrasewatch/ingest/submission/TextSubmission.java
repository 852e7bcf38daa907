package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.ProcessingOptions;
import java.util.List;

/**
 * A text submission, read and checked.
 *
 * @param attributes what it says of the conversation
 * @param options    switches for the worker
 * @param trackers   what to look for
 * @param webhookUrl who is told of the job, null for nobody
 * @param utterances in order, at least one
 */
record TextSubmission(GivenAttributes attributes, ProcessingOptions options, TrackerRequest trackers, String webhookUrl,
        List<Utterance> utterances) {
}
