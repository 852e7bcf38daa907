package io.phrasewatch.kit.auth;

import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.http.Refusal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Finds the access token in any of the places real clients put it: {@code Authorization: Bearer}, {@code X-API-KEY},
 * {@code ?access_token=} and {@code Sec-WebSocket-Protocol}. Who sends two that differ is let in by neither: another program on the way
 * may have looked at the other one.
 */
@ApplicationScoped
public class TokenCarriers implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";
    private static final String KEYS_AWAY = TokenCarriers.class.getName() + ".keys-away";
    private static final String RETRY_AFTER_SECONDS = "2";

    /** A client with a token elsewhere may name a subprotocol that is one. */
    private static final Pattern TOKEN = Pattern.compile("[^.]*\\.[^.]*\\.[^.]*");
    private static final int BEFORE_THE_DEFAULT_MECHANISMS = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1_000;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Set<String> tokens = tokens(context.request());
        if (tokens.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        if (tokens.size() > 1) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        TokenAuthenticationRequest request = new TokenAuthenticationRequest(new JsonWebTokenCredential(tokens.iterator().next()));
        HttpSecurityUtils.setRoutingContextAttribute(request, context);
        return identities.authenticate(request)
                .onFailure(TokenCarriers::keysAreAway).invoke(unverifiable -> context.put(KEYS_AWAY, true));
    }

    /** Whether a token could not be looked at, because the keys that would tell could not be fetched. The client did nothing wrong then. */
    static boolean keysAreAway(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof UnresolvableKeyException)) {
            cause = cause.getCause();
        }
        return cause != null && cause.getCause() instanceof IOException;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        RequestError refusal = refusal(context);
        return Uni.createFrom().item(refusal == RequestError.UNAUTHORIZED
                ? new ChallengeData(refusal.status(), "WWW-Authenticate", "Bearer")
                : new ChallengeData(refusal.status(), "Retry-After", RETRY_AFTER_SECONDS));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        RequestError refusal = refusal(context);
        return getChallenge(context).invoke(challenge -> challenge.getHeaders()
                        .forEach((name, value) -> context.response().putHeader(name.toString(), value)))
                .invoke(told -> Refusal.of(refusal).send(context)).replaceWith(true);
    }

    private static RequestError refusal(RoutingContext context) {
        return context.get(KEYS_AWAY) == null ? RequestError.UNAUTHORIZED : RequestError.UNAVAILABLE;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_THE_DEFAULT_MECHANISMS;
    }

    /** What the carriers hold; the same token in several of them counts once. */
    private static Set<String> tokens(HttpServerRequest request) {
        Set<String> tokens = new LinkedHashSet<>();
        request.headers().getAll("Authorization").forEach(value -> bearer(value).ifPresent(tokens::add));
        request.headers().getAll("X-API-KEY").forEach(value -> present(value).ifPresent(tokens::add));
        request.params().getAll("access_token").forEach(value -> present(value).ifPresent(tokens::add));
        subprotocol(request).filter(value -> tokens.isEmpty() || TOKEN.matcher(value).matches()).ifPresent(tokens::add);
        return tokens;
    }

    private static Optional<String> bearer(String value) {
        return value.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? present(value.substring(BEARER.length())) : Optional.empty();
    }

    private static Optional<String> subprotocol(HttpServerRequest request) {
        return present(request.getHeader("Sec-WebSocket-Protocol")).map(protocols -> protocols.split(",")[0].strip());
    }

    private static Optional<String> present(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
