package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.detection.LocalDay;
import io.phrasewatch.detection.entity.CustomEntities;
import io.phrasewatch.detection.entity.Entity;
import io.phrasewatch.detection.entity.FormEntities;
import io.phrasewatch.worker.phrase.ActionPhrases;
import java.util.ArrayList;
import java.util.List;

/**
 * What a message says beside its trackers, as far as the request asked for it.
 *
 * @param entities custom ones always, others when {@code detectEntities} is set; at most 1,000; never null
 * @param phrases  action phrases, null unless {@code detectPhrases} is set
 */
record MessageNotes(List<Entity> entities, List<String> phrases) {

    /** More are no entities but a table, and every one is a row. */
    private static final int MOST_ENTITIES = 1_000;

    /** Notes of every message of a batch, in their order. CPU work: not for an event loop. */
    static List<MessageNotes> of(MessageBatchSubmitted batch) {
        CustomEntities customEntities = new CustomEntities(batch.options().entities());
        return batch.messages().stream().map(message -> of(message, customEntities, batch.options())).toList();
    }

    private static MessageNotes of(SubmittedMessage message, CustomEntities customEntities, ProcessingOptions options) {
        List<Entity> entities = new ArrayList<>(customEntities.find(message.text()));
        if (options.detectEntities()) {
            entities.addAll(FormEntities.find(message.text(), LocalDay.of(message, options)));
        }
        return new MessageNotes(entities.stream().limit(MOST_ENTITIES).toList(),
                options.detectPhrases() ? ActionPhrases.of(message.text()) : null);
    }
}
