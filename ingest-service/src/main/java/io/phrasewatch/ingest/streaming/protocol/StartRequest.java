package io.phrasewatch.ingest.streaming.protocol;

import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.ingest.submission.TrackerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A client begins to stream.
 *
 * @param name            of the conversation, null when not given
 * @param speaker         who speaks, null when unknown
 * @param options         switches of detection
 * @param trackers        what to look for
 * @param insightTypes    which insights the client wants to hear of, lower case; may be empty
 * @param interimTrackers whether trackers are wanted of what is not final yet
 * @param interimResults  whether words are wanted that are not final yet
 * @param input           what will be sent
 * @param ending          how the stream ends
 */
public record StartRequest(String name, Speaker speaker, ProcessingOptions options, TrackerRequest trackers, Set<String> insightTypes,
        boolean interimTrackers, boolean interimResults, Input input, Ending ending) implements ClientFrame {

    /**
     * What will be sent.
     *
     * @param text   utterances as text in place of sound
     * @param format form of the sound
     * @param hints  words likely to occur
     */
    public record Input(boolean text, SpeechFormat format, List<String> hints) {
    }

    /**
     * How the stream ends.
     *
     * @param keepFor          how long the conversation waits after the connection broke, null for the server's own
     * @param disconnectOnStop whether a stop ends the stream; else it only pauses
     * @param pauseFor         how long a pause may last
     */
    public record Ending(Duration keepFor, boolean disconnectOnStop, Duration pauseFor) {
    }
}
