package io.phrasewatch.tracker.account;

import io.phrasewatch.kit.auth.ServiceOnly;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonBody;
import io.phrasewatch.tracker.account.AccountResponse.Issued;
import io.phrasewatch.tracker.account.AccountResponse.One;
import io.phrasewatch.tracker.account.AccountResponse.Several;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Administration of accounts for the operator's command line, opened by the service secret. An account is named by its id or its name.
 */
@Path("/internal/v1/accounts")
@ServiceOnly
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    private static final long MAX_BODY_BYTES = 16 * 1024;
    private static final int MAX_NAME = 120;

    private final AccountService accounts;

    AccountResource(AccountService accounts) {
        this.accounts = accounts;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Several> list() {
        return accounts.list().map(Several::new);
    }

    /** Body {@code {"name"}}; the answer shows the secret, this once. */
    @POST
    @Operation(hidden = true)
    public Uni<Issued> add(byte[] body) {
        String name = JsonBody.object(body, MAX_BODY_BYTES).requiredText("name").strip();
        if (name.length() > MAX_NAME) {
            throw new ApiException(RequestError.FIELD_TOO_LONG, "name", MAX_NAME);
        }
        return accounts.add(name);
    }

    /** A new secret for the same appId; the answer shows it, this once. */
    @POST
    @Path("{account}/rotate")
    @Operation(hidden = true)
    public Uni<Issued> rotate(@PathParam("account") String idOrName) {
        return accounts.rotate(idOrName);
    }

    @POST
    @Path("{account}/disable")
    @Operation(hidden = true)
    public Uni<One> disable(@PathParam("account") String idOrName) {
        return accounts.disable(idOrName, true).map(One::new);
    }

    @POST
    @Path("{account}/enable")
    @Operation(hidden = true)
    public Uni<One> enable(@PathParam("account") String idOrName) {
        return accounts.disable(idOrName, false).map(One::new);
    }
}
