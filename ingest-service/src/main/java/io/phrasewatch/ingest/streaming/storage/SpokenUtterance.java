package io.phrasewatch.ingest.streaming.storage;

import io.phrasewatch.contracts.ConversationAttributes;
import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.contracts.TimedWord;
import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.ingest.submission.Utterance;
import java.util.List;

/**
 * A final utterance with all that its batch says.
 *
 * @param utterance  what, by whom, when
 * @param words      times of the words, empty where nobody knows them
 * @param attributes what the stream says of its conversation
 * @param trackers   what to look for
 * @param options    switches of the stream
 */
public record SpokenUtterance(Utterance utterance, List<TimedWord> words, ConversationAttributes attributes, TrackerSelection trackers,
        ProcessingOptions options) {
}
