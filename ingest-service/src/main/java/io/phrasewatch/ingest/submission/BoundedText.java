package io.phrasewatch.ingest.submission;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonFields;
import java.util.Optional;

/** Reads texts that have a longest length, counted in UTF-16 units. Blank counts as absent unless the text is required. */
public final class BoundedText {

    private BoundedText() {
    }

    public static Optional<String> optional(JsonFields fields, String member, int longest) {
        return fields.text(member).filter(text -> !text.isBlank()).map(text -> checked(fields, member, text, longest));
    }

    public static String required(JsonFields fields, String member, int longest) {
        return checked(fields, member, fields.requiredText(member), longest);
    }

    private static String checked(JsonFields fields, String member, String text, int longest) {
        if (text.length() > longest) {
            throw new ApiException(RequestError.FIELD_TOO_LONG, fields.pathOf(member), longest);
        }
        return text;
    }
}
