package io.phrasewatch.conversation.catalog.listing;

import io.phrasewatch.kit.auth.CurrentAccount;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /v1/conversations}. */
@Path("/v1/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
public class ConversationListResource {

    private final CurrentAccount account;
    private final RoutingContext request;
    private final ConversationListStore store;
    private final ListQueryParser parser = new ListQueryParser(Clock.systemUTC());

    ConversationListResource(CurrentAccount account, RoutingContext request, ConversationListStore store) {
        this.account = account;
        this.request = request;
        this.store = store;
    }

    /** Reads the parameters itself: a semicolon inside a filter means AND, where JAX-RS sees the end of the parameter. */
    @GET
    @Operation(operationId = "getConversations", summary = "The account's conversations")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "most conversations, 0 to 65536; default 20")
    @Parameter(name = "offset", in = ParameterIn.QUERY, description = "conversations to skip; default 0")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "asc (default) or desc")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "fields, comma-separated; default conversation.startTime")
    @Parameter(name = "startTime", in = ParameterIn.QUERY, description = "ISO-8601; default endTime minus 7 days")
    @Parameter(name = "endTime", in = ParameterIn.QUERY, description = "ISO-8601; default now")
    @Parameter(name = "filter", in = ParameterIn.QUERY,
            description = "RSQL without OR, of at most two different selectors; * stands for anything in == and !=")
    @Extension(name = "x-golden", value = "conversations")
    public Uni<ConversationListResponse> list() {
        MultiMap parameters = request.request().params(true);
        return store.list(account.id(), parser.parse(parameters::get)).map(ConversationListResponse::new);
    }
}
