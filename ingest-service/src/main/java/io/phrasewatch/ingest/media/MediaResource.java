package io.phrasewatch.ingest.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.ingest.config.IngestConfig;
import io.phrasewatch.ingest.submission.ProcessResponse;
import io.phrasewatch.ingest.submission.QueryOptions;
import io.phrasewatch.ingest.submission.SubmissionError;
import io.phrasewatch.kit.auth.CurrentAccount;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.id.PublicIds;
import io.phrasewatch.kit.json.JsonBody;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Audio and video, as a file or by URL. A file is the raw body, whatever content type it claims. */
@Path("/v1/process/{kind:audio|video}")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class MediaResource {

    private static final String KEY = "Idempotency-Key";

    private final MediaSubmissionService submissions;
    private final CurrentAccount account;
    private final int maxBodyBytes;

    MediaResource(MediaSubmissionService submissions, CurrentAccount account, IngestConfig config) {
        this.submissions = submissions;
        this.account = account;
        this.maxBodyBytes = config.maxBodyBytes();
    }

    /** A new conversation from a file; 201 says that the file and its job are stored. */
    @POST
    @Operation(summary = "Start a conversation from an audio or video file")
    @Extension(name = "x-golden", value = "media-file")
    @Extension(name = "x-errors", value = "400 422 429 503")
    @APIResponseSchema(value = ProcessResponse.class, responseCode = "201", responseDescription = "Accepted and stored")
    public Uni<Response> startFromFile(@PathParam("kind") String kind, @Context UriInfo uri, @HeaderParam(KEY) String key,
            InputStream body) {
        return submissions.submitFile(caller(null, kind, key), query(uri), body).map(MediaResource::created);
    }

    /** More of a conversation from a file. */
    @PUT
    @Path("/{conversationId:[^/]+}")
    @Operation(summary = "Add an audio or video file to a conversation")
    @Extension(name = "x-golden", value = "media-file")
    @Extension(name = "x-errors", value = "400 422 429 503")
    @APIResponseSchema(value = ProcessResponse.class, responseCode = "201", responseDescription = "Accepted and stored")
    public Uni<Response> appendFromFile(@PathParam("kind") String kind, @PathParam("conversationId") String conversationId,
            @Context UriInfo uri, @HeaderParam(KEY) String key, InputStream body) {
        return submissions.submitFile(caller(existing(conversationId), kind, key), query(uri), body).map(MediaResource::created);
    }

    /** A new conversation from a file somewhere else. */
    @POST
    @Path("/url")
    @Operation(summary = "Start a conversation from a URL of an audio or video file")
    @Extension(name = "x-golden", value = "media-url")
    @Extension(name = "x-errors", value = "400 422 429 503")
    @APIResponseSchema(value = ProcessResponse.class, responseCode = "201", responseDescription = "Accepted and stored")
    public Uni<Response> startFromUrl(@PathParam("kind") String kind, @Context UriInfo uri, @HeaderParam(KEY) String key, byte[] body) {
        return submissions.submitUrl(caller(null, kind, key), query(uri), json(body)).map(MediaResource::created);
    }

    /** More of a conversation from a file somewhere else. */
    @PUT
    @Path("/url/{conversationId}")
    @Operation(summary = "Add a URL of an audio or video file to a conversation")
    @Extension(name = "x-golden", value = "media-url")
    @Extension(name = "x-errors", value = "400 422 429 503")
    @APIResponseSchema(value = ProcessResponse.class, responseCode = "201", responseDescription = "Accepted and stored")
    public Uni<Response> appendFromUrl(@PathParam("kind") String kind, @PathParam("conversationId") String conversationId,
            @Context UriInfo uri, @HeaderParam(KEY) String key, byte[] body) {
        return submissions.submitUrl(caller(existing(conversationId), kind, key), query(uri), json(body)).map(MediaResource::created);
    }

    private MediaCaller caller(String conversationId, String kind, String key) {
        return new MediaCaller(account.id(), conversationId, kind, key);
    }

    private static String existing(String conversationId) {
        if (!PublicIds.isPublicId(conversationId)) {
            throw new ApiException(SubmissionError.CONVERSATION_NOT_FOUND);
        }
        return conversationId;
    }

    private static ObjectNode query(UriInfo uri) {
        return QueryOptions.read(uri.getQueryParameters());
    }

    private ObjectNode json(byte[] body) {
        JsonNode tree = JsonBody.parse(body, maxBodyBytes);
        if (!(tree instanceof ObjectNode object)) {
            throw new ApiException(RequestError.BODY_NOT_OBJECT);
        }
        return object;
    }

    private static Response created(ProcessResponse answer) {
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }
}
