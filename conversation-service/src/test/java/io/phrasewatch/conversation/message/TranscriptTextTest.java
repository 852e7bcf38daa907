package io.phrasewatch.conversation.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTextTest {

    private static final SpeakerResponse ANN = new SpeakerResponse("1", "Ann", null, null);
    private static final List<MessageRow> MESSAGES = List.of(
            message("Hello there.", ANN, 0), message("How\nare you?", ANN, 1), message("Fine.", null, 3_661));

    @Test
    void joinsWhatOneSpeakerSaysIntoAParagraph() {
        assertThat(payload("text/markdown", true, true)).isEqualTo("**Ann**: Hello there. How\nare you?\n\nFine.");
    }

    @Test
    void keepsEveryMessageApartWithoutParagraphs() {
        assertThat(payload("text/markdown", false, false)).isEqualTo("Hello there.\n\nHow\nare you?\n\nFine.");
    }

    @Test
    void writesSubtitlesWithTimesSinceTheBeginning() {
        assertThat(payload("text/srt", true, true)).isEqualTo("""
                1
                00:00:00,000 --> 00:00:00,900
                Ann: Hello there.

                2
                00:00:01,000 --> 00:00:01,900
                Ann: How are you?

                3
                01:01:01,000 --> 01:01:01,900
                Fine.

                """);
    }

    @Test
    void writesNothingForNoMessages() {
        assertThat(TranscriptText.of(new TranscriptRequest("text/srt", true, true), List.of()).transcript().payload()).isEmpty();
    }

    private static String payload(String contentType, boolean paragraphs, boolean speakers) {
        return TranscriptText.of(new TranscriptRequest(contentType, paragraphs, speakers), MESSAGES).transcript().payload();
    }

    private static MessageRow message(String text, SpeakerResponse speaker, long second) {
        Instant start = Instant.parse("2026-01-02T03:04:05Z").plusSeconds(second);
        return new MessageRow("m" + second, text, speaker, start, start.plusMillis(900), null, null);
    }
}
