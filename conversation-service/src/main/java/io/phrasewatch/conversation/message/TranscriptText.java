package io.phrasewatch.conversation.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes messages as a text for people: Markdown paragraphs or SubRip subtitles. */
final class TranscriptText {

    private final TranscriptRequest request;

    private TranscriptText(TranscriptRequest request) {
        this.request = request;
    }

    /** The transcript of the messages, which come in the order they were said. */
    static TranscriptResponse of(TranscriptRequest request, List<MessageRow> messages) {
        TranscriptText text = new TranscriptText(request);
        String payload = request.contentType().equals(TranscriptRequest.SRT) ? text.srt(messages) : text.markdown(messages);
        return new TranscriptResponse(new TranscriptResponse.Transcript(payload, request.contentType()));
    }

    private String markdown(List<MessageRow> messages) {
        return paragraphs(messages).stream()
                .map(paragraph -> speaker(paragraph.get(0), "**%s**: ")
                        + paragraph.stream().map(MessageRow::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }

    private List<List<MessageRow>> paragraphs(List<MessageRow> messages) {
        List<List<MessageRow>> paragraphs = new ArrayList<>();
        MessageRow before = null;
        for (MessageRow message : messages) {
            boolean goesOn = before != null && request.createParagraphs() && Objects.equals(before.speaker(), message.speaker());
            if (!goesOn) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.get(paragraphs.size() - 1).add(message);
            before = message;
        }
        return paragraphs;
    }

    private String srt(List<MessageRow> messages) {
        StringBuilder subtitles = new StringBuilder();
        for (int i = 0; i < messages.size(); i++) {
            MessageRow message = messages.get(i);
            Instant origin = messages.get(0).startTime();
            subtitles.append(i + 1).append('\n')
                    .append(clock(origin, message.startTime())).append(" --> ").append(clock(origin, message.endTime())).append('\n')
                    .append(speaker(message, "%s: ")).append(message.text().replaceAll("\\s*\\R\\s*", " ")).append("\n\n");
        }
        return subtitles.toString();
    }

    private String speaker(MessageRow message, String form) {
        SpeakerResponse speaker = message.speaker();
        if (!request.showSpeakers() || speaker == null) {
            return "";
        }
        String name = speaker.name() != null ? speaker.name() : speaker.email() != null ? speaker.email() : speaker.userId();
        return name == null ? "" : String.format(form, name);
    }

    private static String clock(Instant origin, Instant time) {
        Duration since = Duration.between(origin, time);
        return String.format("%02d:%02d:%02d,%03d", since.toHours(), since.toMinutesPart(), since.toSecondsPart(), since.toMillisPart());
    }
}
