package io.phrasewatch.tracker.management;

import io.phrasewatch.kit.error.OutOfScopeResource;
import jakarta.ws.rs.Path;

/** Management paths of the original platform that this one leaves out: conversation groups and managed entities. */
@Path("/v1/manage/{feature: groups?|entities}{rest: (/.*)?}")
public class GroupsAndEntitiesResource extends OutOfScopeResource {
}
