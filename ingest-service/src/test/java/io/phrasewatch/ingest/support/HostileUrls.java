package io.phrasewatch.ingest.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** URLs that must never be called, of {@code hostile-urls.txt}. */
public final class HostileUrls {

    private HostileUrls() {
    }

    /** All of them, with a port in place. */
    public static List<String> withPort(int port) {
        try (InputStream file = HostileUrls.class.getResourceAsStream("/hostile-urls.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replace("{port}", String.valueOf(port)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
