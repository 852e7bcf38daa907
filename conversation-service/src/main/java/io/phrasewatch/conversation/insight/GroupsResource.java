package io.phrasewatch.conversation.insight;

import io.phrasewatch.kit.error.OutOfScopeResource;
import jakarta.ws.rs.Path;

/** Conversations by group, of the original platform; this one has no groups. */
@Path("/v1/groups{rest: (/.*)?}")
public class GroupsResource extends OutOfScopeResource {
}
