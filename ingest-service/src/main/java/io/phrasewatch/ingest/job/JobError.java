package io.phrasewatch.ingest.job;

import io.phrasewatch.kit.error.ErrorCode;

/** Failures of jobs that a client may see. */
public enum JobError implements ErrorCode {
    TOO_MANY_JOBS(429, "This API has a limit of maximum of `%d` number of concurrent jobs per account. "
            + "Wait for running jobs to end and repeat the request."),
    JOB_NOT_FOUND(404, "The jobId is either invalid or does not exist.");

    private final int status;
    private final String template;

    JobError(int status, String template) {
        this.status = status;
        this.template = template;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String template() {
        return template;
    }
}
