package io.phrasewatch.tracker.account;

import io.phrasewatch.tracker.account.TokenSigner.SignableToken;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** {@code POST /oauth2/token:generate}: application credentials against an access token. */
@Path("/oauth2/token:generate")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class TokenResource {

    private final TokenService tokens;

    TokenResource(TokenService tokens) {
        this.tokens = tokens;
    }

    @POST
    @Operation(operationId = "generateToken", summary = "Exchange application credentials for an access token")
    @Extension(name = "x-golden", value = "token")
    public Uni<RestResponse<TokenResponse>> generate(byte[] body) {
        return tokens.grant(TokenRequest.read(body))
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(TokenResource::response);
    }

    /** Nobody on the way may keep it. */
    private static RestResponse<TokenResponse> response(SignableToken token) {
        TokenResponse answer = new TokenResponse(TokenSigner.sign(token), token.grant().secondsLeft(Instant.now()));
        return ResponseBuilder.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
