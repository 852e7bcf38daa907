package io.phrasewatch.kit.auth;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.phrasewatch.kit.error.RequestError;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the access token in any of the places real clients put it: {@code Authorization: Bearer}, {@code X-API-KEY},
 * {@code ?access_token=} and {@code Sec-WebSocket-Protocol}, in this order. The first one present decides.
 */
@ApplicationScoped
public class TokenCarriers implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";
    private static final int BEFORE_THE_DEFAULT_MECHANISMS = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1_000;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Optional<String> token = token(context.request());
        if (token.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        TokenAuthenticationRequest request = new TokenAuthenticationRequest(new JsonWebTokenCredential(token.get()));
        HttpSecurityUtils.setRoutingContextAttribute(request, context);
        return identities.authenticate(request);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(RequestError.UNAUTHORIZED.status(), "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        JsonObject body = new JsonObject()
                .put("message", RequestError.UNAUTHORIZED.template())
                .put("statusCode", RequestError.UNAUTHORIZED.status());
        context.response()
                .setStatusCode(RequestError.UNAUTHORIZED.status())
                .putHeader("WWW-Authenticate", "Bearer")
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer());
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_THE_DEFAULT_MECHANISMS;
    }

    private static Optional<String> token(HttpServerRequest request) {
        return bearer(request)
                .or(() -> present(request.getHeader("X-API-KEY")))
                .or(() -> present(request.getParam("access_token")))
                .or(() -> present(request.getHeader("Sec-WebSocket-Protocol")).map(protocols -> protocols.split(",")[0].strip()));
    }

    private static Optional<String> bearer(HttpServerRequest request) {
        return present(request.getHeader("Authorization"))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(value -> present(value.substring(BEARER.length())));
    }

    private static Optional<String> present(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
