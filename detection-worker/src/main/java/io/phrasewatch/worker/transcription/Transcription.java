package io.phrasewatch.worker.transcription;

import io.phrasewatch.contracts.MediaSubmitted;
import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.contracts.Transcript;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.SpeechOptions;
import io.phrasewatch.speech.SpeechSegment;
import io.phrasewatch.speech.Transcriber;
import io.phrasewatch.speech.UnusableSpeechException;
import io.phrasewatch.speech.decoding.DecodingLimits;
import io.phrasewatch.speech.decoding.MediaDecoder;
import io.phrasewatch.speech.decoding.MediaDecoders;
import io.phrasewatch.speech.setup.SpeechConfig;
import io.phrasewatch.speech.setup.SpeechRecognition;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Makes a transcript of a file. Takes a processor for about as long as the recording lasts, at most; no more at a time than configured. */
@ApplicationScoped
class Transcription {

    private static final String DEFAULT_LANGUAGE = "en-US";

    private final SpeechRecognition recognition;
    private final SpeechConfig speech;
    private final DecodingLimits limits;
    private final Semaphore places;
    private volatile MediaDecoder decoder;

    Transcription(SpeechRecognition recognition, SpeechConfig speech, TranscriptionConfig config) {
        this.recognition = recognition;
        this.speech = speech;
        this.limits = new DecodingLimits(config.maxDuration(), config.decodingTime());
        this.places = new Semaphore(config.recognitionsAtOnce().orElse(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)), true);
    }

    /**
     * What is said in the file.
     *
     * @param directory for files on the way
     * @throws UnusableSpeechException when it can never become text
     * @throws SpeechException when something else fails, or the calling thread is interrupted
     */
    Transcript transcribe(Path media, MediaSubmitted.Speech asked, Path directory) {
        Transcriber transcriber = recognition.files()
                .orElseThrow(() -> new UnusableSpeechException("No speech recogniser is configured where recordings are processed."));
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechException("the transcription was stopped", e);
        }
        try {
            List<Path> channels = decoder().decode(media, directory, asked.separateChannels());
            return transcribe(channels, asked, transcriber);
        } finally {
            places.release();
        }
    }

    private static Transcript transcribe(List<Path> channels, MediaSubmitted.Speech asked, Transcriber transcriber) {
        SpeechOptions options = new SpeechOptions(asked.languageCode() == null ? DEFAULT_LANGUAGE : asked.languageCode(),
                asked.customVocabulary());
        List<Transcript.Segment> segments = new ArrayList<>();
        for (int channel = 1; channel <= channels.size(); channel++) {
            Speaker speaker = asked.separateChannels() ? speaker(channel, asked) : null;
            transcriber.transcribe(channels.get(channel - 1), options).forEach(segment -> segments.add(segment(segment, speaker)));
        }
        segments.sort(Comparator.comparingLong(Transcript.Segment::startMillis));
        return new Transcript(segments);
    }

    private static Speaker speaker(int channel, MediaSubmitted.Speech asked) {
        return asked.channels().stream()
                .filter(named -> named.channel() == channel)
                .map(MediaSubmitted.Channel::speaker)
                .findFirst()
                .orElseGet(() -> new Speaker(null, "Channel " + channel, null));
    }

    private static Transcript.Segment segment(SpeechSegment heard, Speaker speaker) {
        return new Transcript.Segment(heard.text(), speaker, heard.start().toMillis(), heard.end().toMillis(), heard.words().stream()
                .map(word -> new Transcript.Word(word.text(), word.start().toMillis(), word.end().toMillis()))
                .toList());
    }

    /** Looked for at the first recording: most workers never see one. */
    private MediaDecoder decoder() {
        if (decoder == null) {
            decoder = MediaDecoders.find(speech.ffmpeg(), limits);
        }
        return decoder;
    }
}
