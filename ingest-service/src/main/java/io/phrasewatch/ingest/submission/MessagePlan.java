package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.ingest.conversation.ConversationState;
import io.phrasewatch.kit.id.PublicIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages of one submission at their places in the conversation.
 *
 * @param messages     in order, at least one
 * @param nextSequence place of the message after them
 * @param lastEndTime  the latest end among them
 */
public record MessagePlan(List<SubmittedMessage> messages, long nextSequence, Instant lastEndTime) {

    /**
     * Places what was said behind what the conversation has.
     *
     * @param utterances   in order, at least one
     * @param splitter     cuts long ones
     * @param conversation as it stands, locked
     * @param submittedOn  when the request came
     */
    public static MessagePlan of(List<Utterance> utterances, MessageSplitter splitter, ConversationState conversation, Instant submittedOn) {
        Instant lastEnd = conversation.lastEndTime();
        Timeline timeline = new Timeline(lastEnd != null && lastEnd.isAfter(submittedOn) ? lastEnd : submittedOn);
        List<SubmittedMessage> messages = new ArrayList<>();
        for (Utterance utterance : utterances) {
            List<String> pieces = splitter.split(utterance.content());
            List<Timeline.Span> spans = timeline.place(utterance, pieces);
            for (int i = 0; i < pieces.size(); i++) {
                long sequence = conversation.nextSequence() + messages.size();
                messages.add(message(conversation.id(), sequence, pieces.get(i), utterance, spans.get(i)));
            }
        }
        Instant end = messages.stream().map(SubmittedMessage::endTime).max(Instant::compareTo).orElseThrow();
        return new MessagePlan(messages, conversation.nextSequence() + messages.size(), end);
    }

    private static SubmittedMessage message(String conversationId, long sequence, String text, Utterance source, Timeline.Span span) {
        String id = PublicIds.derive(conversationId, String.valueOf(sequence));
        return new SubmittedMessage(id, sequence, text, source.from(), span.start(), span.end(), null);
    }
}
