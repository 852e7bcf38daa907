package io.phrasewatch.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * The API speaks JSON whatever a client says it accepts, and takes bodies for what the path says they are. So headers that could only
 * make a good request fail are taken off it.
 */
@ApplicationScoped
class MediaTypes {

    /** Before authentication (200): the error answers are JSON too. */
    private static final int PRIORITY = 230;
    private static final Pattern API = Pattern.compile("/(v1|oauth2)/.*");
    /** Type and parameters as RFC 9110 writes them. */
    private static final Pattern WELL_FORMED =
            Pattern.compile("[\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+(\\s*;\\s*[\\w!#$%&'*+.^`|~-]+=(\"[^\"]*\"|[\\w!#$%&'*+.^`|~-]+))*");

    void register(@Observes Filters filters) {
        filters.register(MediaTypes::simplify, PRIORITY);
    }

    private static void simplify(RoutingContext context) {
        if (API.matcher(context.request().path()).matches()) {
            MultiMap headers = context.request().headers();
            headers.remove(HttpHeaders.ACCEPT);
            String type = headers.get(HttpHeaders.CONTENT_TYPE);
            if (type != null && !WELL_FORMED.matcher(type).matches()) {
                headers.remove(HttpHeaders.CONTENT_TYPE);
            }
        }
        context.next();
    }
}
