package io.phrasewatch.ingest.submission;

import io.phrasewatch.ingest.outbound.TargetGuard;
import io.phrasewatch.ingest.outbound.TargetUrl;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.json.JsonFields;
import java.net.URI;
import java.util.Optional;

/** Reads {@code webhookUrl}; an empty one is none. */
final class WebhookUrl {

    private static final String MEMBER = "webhookUrl";
    private static final int LONGEST = 2_000;

    private final TargetGuard guard;

    WebhookUrl(TargetGuard guard) {
        this.guard = guard;
    }

    /**
     * The URL, empty for none.
     *
     * @throws ApiException 400 when it is no absolute http(s) URL, or plainly points to an address this server may not call. What its
     *                      host name resolves to is looked at when it is called.
     */
    Optional<String> read(JsonFields members) {
        return BoundedText.optional(members, MEMBER, LONGEST).map(this::checked);
    }

    private String checked(String text) {
        URI url = TargetUrl.read(text).orElseThrow(() -> new ApiException(SubmissionError.NOT_A_URL, MEMBER));
        if (guard.refusesByName(url.getHost())) {
            throw new ApiException(SubmissionError.URL_NOT_ALLOWED, MEMBER);
        }
        return url.toASCIIString();
    }
}
