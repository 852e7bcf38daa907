/**
 * What happens when more comes than can be taken: 503 with {@code Retry-After}, before anything of a request is read. The limit of jobs
 * per account, a 429, is the job package's.
 */
package io.phrasewatch.ingest.overload;
