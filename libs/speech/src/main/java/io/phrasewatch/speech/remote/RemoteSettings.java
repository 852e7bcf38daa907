package io.phrasewatch.speech.remote;

import java.time.Duration;
import java.util.Optional;

/**
 * How to speak to a server.
 *
 * @param key     shown as a bearer token, empty for none
 * @param model   name the server knows it by
 * @param timeout for ten minutes of speech
 */
public record RemoteSettings(Optional<String> key, String model, Duration timeout) {
}
