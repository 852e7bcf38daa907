package io.phrasewatch.ingest.job;

import io.phrasewatch.ingest.persistence.DatabaseFailures;
import io.phrasewatch.kit.auth.CurrentAccount;
import io.phrasewatch.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/** How a job is getting on. */
@Path("/v1/job")
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final JobStore jobs;
    private final CurrentAccount account;

    JobResource(JobStore jobs, CurrentAccount account) {
        this.jobs = jobs;
        this.account = account;
    }

    /** The job; 404 for an id that is none, unknown or another account's. */
    @GET
    @Path("/{jobId}")
    @Operation(operationId = "getJob", summary = "How a job is getting on")
    @Extension(name = "x-golden", value = "job")
    @Extension(name = "x-errors", value = "503")
    public Uni<JobResponse> get(@PathParam("jobId") String jobId) {
        if (!UUID_FORM.matcher(jobId).matches()) {
            throw new ApiException(JobError.JOB_NOT_FOUND);
        }
        return DatabaseFailures.orUnavailable(jobs.find(UUID.fromString(jobId), account.id())).map(JobResource::answer);
    }

    private static JobResponse answer(Optional<Job> job) {
        return job.map(JobResponse::of).orElseThrow(() -> new ApiException(JobError.JOB_NOT_FOUND));
    }
}
