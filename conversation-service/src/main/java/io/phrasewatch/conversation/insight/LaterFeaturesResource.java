package io.phrasewatch.conversation.insight;

import io.phrasewatch.kit.error.OutOfScopeResource;
import jakarta.ws.rs.Path;

/** What later platforms offer for one conversation and this one leaves out: scores of calls, hosted pages, speaker events. */
@Path("/v1/conversations/{conversationId}/{feature: callscore|experiences|lm-insights|speakers}{rest: (/.*)?}")
public class LaterFeaturesResource extends OutOfScopeResource {
}
