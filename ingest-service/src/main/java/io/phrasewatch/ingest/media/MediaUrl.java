package io.phrasewatch.ingest.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.ingest.outbound.MediaTargets;
import io.phrasewatch.ingest.outbound.TargetUrl;
import io.phrasewatch.ingest.submission.SubmissionError;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** Reads the member {@code url} of a request. */
@ApplicationScoped
class MediaUrl {

    private static final String MEMBER = "url";
    private static final int LONGEST = 4_000;

    private final MediaTargets targets;

    MediaUrl(MediaTargets targets) {
        this.targets = targets;
    }

    /**
     * The URL.
     *
     * @throws ApiException 400 when it is missing, no absolute http(s) URL, or plainly points to an address this server may not call
     */
    String read(ObjectNode body) {
        JsonNode given = body.path(MEMBER);
        if (given.isMissingNode() || given.isNull() || given.isTextual() && given.asText().isBlank()) {
            throw new ApiException(RequestError.FIELD_REQUIRED, MEMBER);
        }
        String text = given.asText().strip();
        if (text.length() > LONGEST) {
            throw new ApiException(RequestError.FIELD_TOO_LONG, MEMBER, LONGEST);
        }
        URI url = (given.isTextual() ? TargetUrl.read(text) : Optional.<URI>empty())
                .orElseThrow(() -> new ApiException(SubmissionError.NOT_A_URL, MEMBER));
        if (targets.refusesByName(url.getHost())) {
            throw new ApiException(SubmissionError.URL_NOT_ALLOWED, MEMBER);
        }
        return url.toASCIIString();
    }
}
