package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.MediaSubmitted;
import io.phrasewatch.contracts.ProcessingOptions;
import java.util.List;

/**
 * What a request says besides its recording, read and checked.
 *
 * @param attributes what it says of the conversation
 * @param options    switches for the worker
 * @param trackers   what to look for
 * @param webhookUrl who is told of the job, null for nobody
 * @param speech     how to listen
 * @param warnings   what it asks for and will not get, a sentence each
 */
public record MediaRequest(GivenAttributes attributes, ProcessingOptions options, TrackerRequest trackers, String webhookUrl,
        MediaSubmitted.Speech speech, List<String> warnings) {
}
