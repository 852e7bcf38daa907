package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.ConversationAttributes;
import io.phrasewatch.contracts.CustomEntity;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.TimedWord;
import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.contracts.TrackerSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Makes a batch's texts fit for PostgreSQL, which has no NUL character: one becomes U+FFFD, so that offsets stay what they are.
 */
final class StorableText {

    private static final char NUL = '\u0000';
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {
    }

    /** The batch without NUL characters; the same object when it has none, which is nearly always. */
    static MessageBatchSubmitted clean(MessageBatchSubmitted batch) {
        return batch.toString().indexOf(NUL) < 0 ? batch : cleaned(batch);
    }

    static String clean(String text) {
        return text == null ? null : text.replace(NUL, REPLACEMENT);
    }

    private static MessageBatchSubmitted cleaned(MessageBatchSubmitted batch) {
        return new MessageBatchSubmitted(batch.conversationId(), batch.jobId(), batch.batchIndex(), batch.batchCount(),
                clean(batch.conversation()),
                new TrackerSelection(batch.trackers().references(), each(batch.trackers().inline(), StorableText::clean)),
                clean(batch.options()),
                each(batch.messages(), StorableText::clean));
    }

    private static ConversationAttributes clean(ConversationAttributes conversation) {
        Map<String, String> metadata = new LinkedHashMap<>();
        conversation.metadata().forEach((key, value) -> metadata.put(clean(key), clean(value)));
        return new ConversationAttributes(clean(conversation.name()), clean(conversation.type()), metadata,
                conversation.submittedOn());
    }

    private static TrackerSnapshot clean(TrackerSnapshot tracker) {
        return new TrackerSnapshot(tracker.id(), tracker.version(), clean(tracker.name()),
                each(tracker.vocabulary(), StorableText::clean), each(tracker.excludeVocabulary(), StorableText::clean),
                tracker.languages(), tracker.threshold());
    }

    private static ProcessingOptions clean(ProcessingOptions options) {
        return new ProcessingOptions(options.confidenceThreshold(), options.detectPhrases(), options.detectEntities(),
                each(options.entities(), StorableText::clean), options.languageCode(), options.timezoneOffset());
    }

    private static CustomEntity clean(CustomEntity entity) {
        return new CustomEntity(clean(entity.customType()), clean(entity.text()), clean(entity.value()));
    }

    private static SubmittedMessage clean(SubmittedMessage message) {
        return new SubmittedMessage(message.id(), message.sequence(), clean(message.text()), clean(message.from()),
                message.startTime(), message.endTime(), message.words() == null ? null : each(message.words(), StorableText::clean));
    }

    private static Speaker clean(Speaker speaker) {
        return speaker == null ? null : new Speaker(clean(speaker.id()), clean(speaker.name()), clean(speaker.email()));
    }

    private static TimedWord clean(TimedWord word) {
        return word == null ? null : new TimedWord(clean(word.word()), word.startTime(), word.endTime(), word.score());
    }

    private static <T> List<T> each(List<T> values, UnaryOperator<T> cleaner) {
        return values.stream().map(cleaner).toList();
    }
}
