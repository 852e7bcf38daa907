package io.phrasewatch.ingest.media;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;

/** Recordings are accepted; nothing here recognises them. */
public class WithRecogniser implements QuarkusTestProfile {

    static final Path DIRECTORY = Path.of("target", "test-media").toAbsolutePath();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "phrasewatch.speech", "http://127.0.0.1:9",
                "phrasewatch.media.directory", DIRECTORY.toString(),
                "phrasewatch.media.max-bytes", "100000",
                "phrasewatch.media.lease", "2s",
                "phrasewatch.ingest.max-open-jobs", "50",
                "phrasewatch.fetch.allowed-hosts", "localhost");
    }
}
