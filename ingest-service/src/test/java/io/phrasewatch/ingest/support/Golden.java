package io.phrasewatch.ingest.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of {@code META-INF/golden}: requests and answers to the letter, with fixed ids and times. */
public final class Golden {

    private static final String CONVERSATION_ID = "5815170693595136";
    private static final String JOB_ID = "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d";
    private static final String TIME = "2020-07-21T16:04:19.990Z";

    private Golden() {
    }

    public static String file(String name) {
        try (InputStream file = Golden.class.getResourceAsStream("/META-INF/golden/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer with the ids and times the golden files have. */
    public static String normalised(String answer) {
        return answer
                .replaceAll("\"[1-9][0-9]{15}\"", "\"" + CONVERSATION_ID + "\"")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", JOB_ID)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z", TIME);
    }
}
