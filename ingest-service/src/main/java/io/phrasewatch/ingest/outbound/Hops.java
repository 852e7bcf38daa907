package io.phrasewatch.ingest.outbound;

import io.phrasewatch.ingest.outbound.Deadline.InterruptedFetch;
import io.phrasewatch.ingest.outbound.FetchFailedException.Reason;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** Asks for a URL and goes where it redirects to, checking every address before it connects to it. */
final class Hops {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final TargetGuard guard;
    private final HttpClient client;
    private final int most;
    private final Deadline deadline;

    Hops(TargetGuard guard, HttpClient client, int most, Deadline deadline) {
        this.guard = guard;
        this.client = client;
        this.most = most;
        this.deadline = deadline;
    }

    /**
     * The first answer that is no redirect, its body not yet flowing. The caller closes it.
     *
     * @param headers of every request
     */
    Answer open(URI source, Map<String, String> headers) throws InterruptedFetch {
        URI url = source;
        for (int hop = 0; hop <= most; hop++) {
            Answer answer = ask(url, headers);
            if (!REDIRECTS.contains(answer.status())) {
                return answer;
            }
            answer.close();
            url = next(url, answer.header("Location"));
        }
        throw new FetchFailedException(Reason.BAD_REDIRECT);
    }

    private Answer ask(URI url, Map<String, String> headers) throws InterruptedFetch {
        return deadline.await(client.request(options(url, checked(url), headers))
                .compose(HttpClientRequest::send)
                .map(Answer::waiting));
    }

    private InetAddress checked(URI url) {
        try {
            return guard.checked(url.getHost());
        } catch (TargetRefusedException refused) {
            throw new FetchFailedException(Reason.TARGET_REFUSED);
        }
    }

    private static URI next(URI url, String location) {
        if (location == null) {
            throw new FetchFailedException(Reason.BAD_REDIRECT);
        }
        try {
            URI next = TargetUrl.read(url.resolve(location).toString())
                    .orElseThrow(() -> new FetchFailedException(Reason.BAD_REDIRECT));
            if (TargetUrl.isSecure(url) && !TargetUrl.isSecure(next)) {
                throw new FetchFailedException(Reason.BAD_REDIRECT);
            }
            return next;
        } catch (IllegalArgumentException noUrl) {
            throw new FetchFailedException(Reason.BAD_REDIRECT);
        }
    }

    /** The socket goes to the checked address; name and certificate are still those of the host. */
    private static RequestOptions options(URI url, InetAddress address, Map<String, String> headers) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(TargetUrl.port(url), address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(TargetUrl.port(url))
                .setSsl(TargetUrl.isSecure(url))
                .setURI(TargetUrl.pathAndQuery(url))
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return options;
    }
}
