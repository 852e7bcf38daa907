package io.phrasewatch.speech.setup;

import io.phrasewatch.speech.LiveTranscriber;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.Transcriber;
import io.phrasewatch.speech.pocketsphinx.PocketSphinx;
import io.phrasewatch.speech.remote.RemoteSettings;
import io.phrasewatch.speech.remote.RemoteTranscriber;
import io.phrasewatch.speech.vosk.VoskRecogniser;
import io.phrasewatch.speech.whisper.WhisperTranscriber;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An opened recogniser.
 *
 * @param name  what it is, for the log
 * @param files for recordings
 * @param live  for live streams
 */
record Recogniser(String name, Optional<Transcriber> files, Optional<LiveTranscriber> live) {

    private static final String WHISPER = "whisper:";
    private static final String VOSK = "vosk:";
    private static final String RULE = "phrasewatch.speech must be none, pocketsphinx, whisper:FILE, vosk:DIR, or the http URL of a server";

    /** @throws SpeechException saying what is missing */
    static Recogniser open(SpeechConfig config) {
        String choice = config.recogniser().strip();
        if (choice.equals("none") || choice.isEmpty()) {
            return new Recogniser("none", Optional.empty(), Optional.empty());
        }
        if (choice.equals("pocketsphinx")) {
            return pocketsphinx(config.pocketsphinx());
        }
        if (choice.startsWith("http://") || choice.startsWith("https://")) {
            return remote(choice, config.remote());
        }
        if (choice.startsWith(WHISPER) && choice.length() > WHISPER.length()) {
            Path model = Path.of(choice.substring(WHISPER.length()));
            return new Recogniser("whisper", Optional.of(WhisperTranscriber.open(model, config.whisper().sha256())), Optional.empty());
        }
        if (choice.startsWith(VOSK) && choice.length() > VOSK.length()) {
            VoskRecogniser vosk = VoskRecogniser.open(Path.of(choice.substring(VOSK.length())), config.vosk().streams());
            return new Recogniser("vosk", Optional.of(vosk), Optional.of(vosk));
        }
        throw new SpeechException(RULE);
    }

    private static Recogniser pocketsphinx(SpeechConfig.PocketSphinxKeys keys) {
        PocketSphinx sphinx = PocketSphinx.open(keys.library(), Path.of(keys.model()), keys.streams());
        return new Recogniser("pocketsphinx", Optional.of(sphinx), Optional.of(sphinx));
    }

    /** Not asked before the first recording: a server that is away now may be back then. */
    private static Recogniser remote(String address, SpeechConfig.RemoteKeys keys) {
        RemoteSettings settings = new RemoteSettings(keys.key(), keys.model(), keys.timeout());
        return new Recogniser("remote", Optional.of(new RemoteTranscriber(address, settings)), Optional.empty());
    }
}
