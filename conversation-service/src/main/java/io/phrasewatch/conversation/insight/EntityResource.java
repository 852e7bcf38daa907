package io.phrasewatch.conversation.insight;

import io.phrasewatch.conversation.access.ConversationAccess;
import io.phrasewatch.kit.auth.CurrentAccount;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/conversations/{conversationId}/entities}. */
@Path("/v1/conversations/{conversationId}/entities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights")
public class EntityResource {

    private final CurrentAccount account;
    private final ConversationAccess access;
    private final EntityStore entities;

    EntityResource(CurrentAccount account, ConversationAccess access, EntityStore entities) {
        this.account = account;
        this.access = access;
        this.entities = entities;
    }

    @GET
    @Operation(operationId = "getEntities", summary = "What was named")
    @Extension(name = "x-golden", value = "entities")
    public Uni<Map<String, List<EntityResponse>>> list(@PathParam("conversationId") String conversationId) {
        return access.require(account.id(), conversationId)
                .chain(() -> entities.list(conversationId))
                .map(found -> Map.of("entities", found));
    }
}
