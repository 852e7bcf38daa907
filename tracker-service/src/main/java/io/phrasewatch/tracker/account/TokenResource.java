package io.phrasewatch.tracker.account;

import io.phrasewatch.tracker.account.TokenSigner.SignableToken;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;

/** {@code POST /oauth2/token:generate}: application credentials against an access token. */
@Path("/oauth2/token:generate")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    private final TokenService tokens;

    TokenResource(TokenService tokens) {
        this.tokens = tokens;
    }

    @POST
    public Uni<TokenResponse> generate(byte[] body) {
        return tokens.grant(TokenRequest.read(body))
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(TokenResource::response);
    }

    private static TokenResponse response(SignableToken token) {
        return new TokenResponse(TokenSigner.sign(token), token.grant().secondsLeft(Instant.now()));
    }
}
