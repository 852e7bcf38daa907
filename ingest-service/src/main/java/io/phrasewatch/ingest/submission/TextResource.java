package io.phrasewatch.ingest.submission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.kit.auth.CurrentAccount;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.id.PublicIds;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Text submissions, whatever content type they claim. Reading a body may take 10 MB of parsing: it stays off the event loop. */
@Path("/v1/process/text")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class TextResource {

    private static final String KEY = "Idempotency-Key";
    private static final String OPTIONS = "Every member of the body but messages may also stand in the query; the body wins.";

    private final TextSubmissionReader reader;
    private final SubmissionService submissions;
    private final TextIntake intake;
    private final CurrentAccount account;

    TextResource(TextSubmissionReader reader, SubmissionService submissions, TextIntake intake, CurrentAccount account) {
        this.reader = reader;
        this.submissions = submissions;
        this.intake = intake;
        this.account = account;
    }

    /** Starts a conversation; 201 says that it is stored. */
    @POST
    @Operation(operationId = "startFromText", summary = "Start a conversation from text", description = OPTIONS)
    @Extension(name = "x-golden", value = "text-submission")
    @Extension(name = "x-errors", value = "400 422 429 503")
    @APIResponseSchema(value = ProcessResponse.class, responseCode = "201", responseDescription = "Accepted and stored")
    public Uni<Response> start(@Context UriInfo uri, @HeaderParam(KEY) String key, byte[] body) {
        return submit(null, QueryOptions.read(uri.getQueryParameters()), key, body);
    }

    /** Adds to a conversation of the account; 404 when it has none of that id. */
    @PUT
    @Path("/{conversationId}")
    @Operation(operationId = "appendText", summary = "Add text to a conversation", description = OPTIONS)
    @Extension(name = "x-golden", value = "text-submission")
    @Extension(name = "x-errors", value = "400 422 429 503")
    @APIResponseSchema(value = ProcessResponse.class, responseCode = "201", responseDescription = "Accepted and stored")
    public Uni<Response> append(@PathParam("conversationId") String conversationId, @Context UriInfo uri, @HeaderParam(KEY) String key,
            byte[] body) {
        if (!PublicIds.isPublicId(conversationId)) {
            throw new ApiException(SubmissionError.CONVERSATION_NOT_FOUND);
        }
        return submit(conversationId, QueryOptions.read(uri.getQueryParameters()), key, body);
    }

    private Uni<Response> submit(String conversationId, ObjectNode query, String key, byte[] body) {
        TextSubmission text = reader.read(body, query);
        Optional<IdempotencyKey> name = IdempotencyKey.of(key, conversationId + " " + query, body);
        return submissions.submit(new Submission(account.id(), conversationId, intake.of(text), name)).map(TextResource::created);
    }

    private static Response created(ProcessResponse answer) {
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }
}
