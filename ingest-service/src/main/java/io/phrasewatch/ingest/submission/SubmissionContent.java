package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.ingest.conversation.ConversationState;
import io.phrasewatch.ingest.job.NewJob;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What a submission brings, read and checked: text or a recording. */
public interface SubmissionContent {

    /** What to look for. */
    TrackerRequest trackers();

    /** Who is told of the job, null for nobody. */
    String webhookUrl();

    /**
     * Stores the job and everything it needs; the caller holds the conversation's lock and wakes the outbox after its commit.
     *
     * @param conversation as it stands
     */
    Uni<Void> store(SqlConnection transaction, ConversationState conversation, TrackerSelection trackers, NewJob job);
}
