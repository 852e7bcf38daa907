package io.phrasewatch.speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Has a recording recognised the way a stream is, and keeps what will not change any more. */
public final class FinishedSegments implements LiveListener {

    private final List<SpeechSegment> segments = new ArrayList<>();

    /**
     * All segments of a recording.
     *
     * @param pcm  as {@link Transcriber} takes it
     * @param open opens the recognition that tells this listener
     */
    public static List<SpeechSegment> of(Path pcm, Opening open) {
        FinishedSegments finished = new FinishedSegments();
        try (LiveTranscription transcription = open.open(finished)) {
            PcmReader.read(pcm, transcription::accept);
            transcription.finish();
        }
        return List.copyOf(finished.segments);
    }

    @Override
    public void interim(SpeechSegment segment) {
        // a recording is read to its end
    }

    @Override
    public void finished(SpeechSegment segment) {
        segments.add(segment);
    }

    /** Opens a recognition. */
    public interface Opening {

        LiveTranscription open(LiveListener listener);
    }
}
