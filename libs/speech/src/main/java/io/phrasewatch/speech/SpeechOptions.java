package io.phrasewatch.speech;

import java.util.List;
import java.util.Objects;

/**
 * What a caller may tell a recogniser about the speech to come.
 *
 * @param languageCode BCP-47 tag, for example {@code en-US}
 * @param hints words and names likely to occur; may be empty, a recogniser may ignore them
 */
public record SpeechOptions(String languageCode, List<String> hints) {

    public SpeechOptions {
        Objects.requireNonNull(languageCode, "languageCode");
        hints = List.copyOf(hints);
    }
}
