package io.phrasewatch.ingest.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The one reading of URLs that clients name: absolute, http or https, a host by its plain name or address, no user information. Names in
 * other scripts must be given in their ASCII form ({@code xn--…}): no two programs agree on every other spelling.
 */
public final class TargetUrl {

    private static final String HTTPS = "https";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int LAST_PORT = 65_535;

    private TargetUrl() {
    }

    /** The URL, empty when it is none that could be called. Whether it may be called is {@link TargetGuard}'s to say. */
    public static Optional<URI> read(String text) {
        try {
            URI url = new URI(text.strip());
            return isCallable(url) ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException notAUri) {
            return Optional.empty();
        }
    }

    static boolean isSecure(URI url) {
        return HTTPS.equalsIgnoreCase(url.getScheme());
    }

    static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : isSecure(url) ? HTTPS_PORT : HTTP_PORT;
    }

    /** Path and query as they go into the request. */
    static String pathAndQuery(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private static boolean isCallable(URI url) {
        return (isSecure(url) || "http".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null && !url.getHost().isEmpty()
                && url.getRawUserInfo() == null
                && port(url) > 0 && port(url) <= LAST_PORT;
    }
}
