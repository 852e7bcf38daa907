package io.phrasewatch.ingest.submission;

import io.phrasewatch.kit.auth.CurrentAccount;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Text submissions, whatever content type they claim. Reading a body may take 10 MB of parsing: it stays off the event loop. */
@Path("/v1/process/text")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class TextResource {

    private final TextSubmissionReader reader;
    private final SubmissionService submissions;
    private final CurrentAccount account;

    TextResource(TextSubmissionReader reader, SubmissionService submissions, CurrentAccount account) {
        this.reader = reader;
        this.submissions = submissions;
        this.account = account;
    }

    /** Starts a conversation; 201 says that it is stored. */
    @POST
    public Uni<Response> start(byte[] body) {
        return submissions.start(account.id(), reader.read(body)).map(TextResource::created);
    }

    /** Adds to a conversation of the account. */
    @PUT
    @Path("/{conversationId}")
    public Uni<Response> append(@PathParam("conversationId") String conversationId, byte[] body) {
        return submissions.append(account.id(), conversationId, reader.read(body)).map(TextResource::created);
    }

    private static Response created(ProcessResponse answer) {
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }
}
