package io.phrasewatch.speech.setup;

import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.SpeechOptions;
import io.phrasewatch.speech.decoding.MediaDecoders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tries out what the operator chose, without the rest of the platform: opens the recogniser and has it listen to a second of silence. */
public final class SpeechCheck {

    private static final int SECOND_BYTES = 32_000;

    private SpeechCheck() {
    }

    /**
     * Sentences for the operator.
     *
     * @throws SpeechException with what is missing
     */
    public static List<String> run(SpeechConfig config) {
        Recogniser recogniser = Recogniser.open(config);
        List<String> findings = new ArrayList<>();
        if (recogniser.files().isEmpty()) {
            findings.add("No recogniser is chosen: audio, video and spoken streams are refused.");
            return findings;
        }
        listen(recogniser);
        findings.add("The recogniser " + recogniser.name() + " works, for recordings"
                + (recogniser.live().isPresent() ? " and live streams." : "; it can not do live streams."));
        findings.add(MediaDecoders.isFfmpeg(config.ffmpeg()) ? "ffmpeg is there: all formats are decoded."
                : config.ffmpeg() + " or ffprobe beside it does not run: only wav, aiff and au files are decoded.");
        return findings;
    }

    private static void listen(Recogniser recogniser) {
        try {
            Path silence = Files.createTempFile("phrasewatch-silence-", ".pcm");
            try {
                Files.write(silence, new byte[SECOND_BYTES]);
                recogniser.files().orElseThrow().check(silence, new SpeechOptions("en-US", List.of()));
            } finally {
                Files.delete(silence);
            }
        } catch (IOException e) {
            throw new SpeechException("cannot write to the folder for temporary files", e);
        }
    }
}
