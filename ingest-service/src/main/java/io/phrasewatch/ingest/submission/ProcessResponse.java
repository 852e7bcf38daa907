package io.phrasewatch.ingest.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * Answer to an accepted submission.
 *
 * @param conversationId 16-digit id
 * @param jobId          UUID
 * @param warnings       options that will have no effect, a sentence each; left out of the answer when there are none
 */
@JsonPropertyOrder({"conversationId", "jobId", "warnings"})
public record ProcessResponse(String conversationId, String jobId, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {

    /** An answer that warns of nothing. */
    public ProcessResponse(String conversationId, String jobId) {
        this(conversationId, jobId, List.of());
    }

    /** The same with these warnings. */
    public ProcessResponse warning(List<String> sentences) {
        return new ProcessResponse(conversationId, jobId, List.copyOf(sentences));
    }
}
