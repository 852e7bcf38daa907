package io.phrasewatch.speech.setup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Optional;

/** Which recogniser turns speech into text. */
@ConfigMapping(prefix = "phrasewatch.speech")
public interface SpeechConfig {

    /** {@code none}, {@code pocketsphinx}, {@code whisper:FILE}, {@code vosk:DIR}, or the URL of an OpenAI-compatible server. */
    @WithParentName
    @WithDefault("none")
    String recogniser();

    /** The program that decodes audio and video; {@code ffprobe} must lie beside it. Without it only wav files are decoded. */
    @WithDefault("ffmpeg")
    String ffmpeg();

    PocketSphinxKeys pocketsphinx();

    RemoteKeys remote();

    WhisperKeys whisper();

    VoskKeys vosk();

    /** Keys of PocketSphinx. */
    interface PocketSphinxKeys {

        /** Name or file of the native library. */
        @WithDefault("libpocketsphinx.so.3")
        String library();

        /** Directory with acoustic model, language model and dictionary. */
        @WithDefault("/usr/share/pocketsphinx/model/en-us")
        String model();

        /** Most live streams at a time, each about 90 MB. */
        @WithDefault("8")
        int streams();
    }

    /** Keys of an OpenAI-compatible server. */
    interface RemoteKeys {

        /** Shown to the server as a bearer token. */
        Optional<String> key();

        /** Name the server knows the model by. */
        @WithDefault("whisper-1")
        String model();

        /** Time for ten minutes of speech. */
        @WithDefault("PT10M")
        Duration timeout();
    }

    /** Keys of Whisper in this process. */
    interface WhisperKeys {

        /** SHA-256 of the model file in hex; a start with another file fails. */
        Optional<String> sha256();
    }

    /** Keys of Vosk. */
    interface VoskKeys {

        /** Most live streams at a time. */
        @WithDefault("8")
        int streams();
    }
}
