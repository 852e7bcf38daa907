package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.json.JsonFields;
import java.util.Optional;

/** Reads who speaks. */
public final class SpeakerReader {

    private static final int LONGEST = 500;

    private SpeakerReader() {
    }

    /**
     * The speaker, null when nothing is said of them. A user id that is an e-mail address counts as that address too.
     *
     * @throws ApiException 400 naming the member that is too long or no string
     */
    public static Speaker read(JsonFields from) {
        String name = BoundedText.optional(from, "name", LONGEST).orElse(null);
        String id = BoundedText.optional(from, "userId", LONGEST).or(() -> BoundedText.optional(from, "id", LONGEST)).orElse(null);
        String email = BoundedText.optional(from, "email", LONGEST)
                .or(() -> Optional.ofNullable(id).filter(text -> text.contains("@"))).orElse(null);
        return name == null && id == null && email == null ? null : new Speaker(id, name, email);
    }
}
