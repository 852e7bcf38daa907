package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.MediaSubmitted;
import io.phrasewatch.contracts.ProcessingOptions;

/**
 * What a request says besides its recording, read and checked.
 *
 * @param attributes what it says of the conversation
 * @param options    switches for the worker
 * @param trackers   what to look for
 * @param webhookUrl who is told of the job, null for nobody
 * @param speech     how to listen
 */
public record MediaRequest(GivenAttributes attributes, ProcessingOptions options, TrackerRequest trackers, String webhookUrl,
        MediaSubmitted.Speech speech) {
}
