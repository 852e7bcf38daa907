package io.phrasewatch.ingest.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.ingest.config.IngestConfig;
import io.phrasewatch.ingest.submission.MediaRequestReader;
import io.phrasewatch.ingest.submission.QueryOptions;
import io.phrasewatch.kit.auth.CurrentAccount;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonBody;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Audio and video, as a file or by URL. Options are checked as they will be once a recogniser is there; then the answer is 503. */
@Path("/v1/process/{kind:audio|video}")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class MediaResource {

    private static final int RETRY_AFTER_SECONDS = 3_600;

    private final MediaRequestReader options;
    private final CurrentAccount account;
    private final int maxBodyBytes;

    MediaResource(MediaRequestReader options, CurrentAccount account, IngestConfig config) {
        this.options = options;
        this.account = account;
        this.maxBodyBytes = config.maxBodyBytes();
    }

    /** A new conversation from a file; the body is not read. */
    @POST
    public Response startFromFile(@Context UriInfo uri) {
        return refuse(uri, JsonNodeFactory.instance.objectNode());
    }

    /** More of a conversation from a file; the body is not read. */
    @PUT
    @Path("/{conversationId:[^/]+}")
    public Response appendFromFile(@Context UriInfo uri) {
        return refuse(uri, JsonNodeFactory.instance.objectNode());
    }

    /** A new conversation from a file somewhere else. */
    @POST
    @Path("/url")
    public Response startFromUrl(@Context UriInfo uri, byte[] body) {
        return refuse(uri, withUrl(body));
    }

    /** More of a conversation from a file somewhere else. */
    @PUT
    @Path("/url/{conversationId}")
    public Response appendFromUrl(@Context UriInfo uri, byte[] body) {
        return refuse(uri, withUrl(body));
    }

    private Response refuse(UriInfo uri, ObjectNode body) {
        account.id();
        options.check(QueryOptions.read(uri.getQueryParameters()), body);
        throw ApiException.retryAfter(RETRY_AFTER_SECONDS, MediaError.NO_RECOGNISER);
    }

    private ObjectNode withUrl(byte[] body) {
        JsonNode tree = JsonBody.parse(body, maxBodyBytes);
        if (!(tree instanceof ObjectNode object)) {
            throw new ApiException(RequestError.BODY_NOT_OBJECT);
        }
        if (!tree.hasNonNull("url")) {
            throw new ApiException(RequestError.FIELD_REQUIRED, "url");
        }
        return object;
    }
}
