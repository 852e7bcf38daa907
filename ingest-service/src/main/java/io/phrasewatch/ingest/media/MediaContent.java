package io.phrasewatch.ingest.media;

import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.ingest.conversation.ConversationState;
import io.phrasewatch.ingest.job.NewJob;
import io.phrasewatch.ingest.submission.MediaRequest;
import io.phrasewatch.ingest.submission.SubmissionContent;
import io.phrasewatch.ingest.submission.TrackerRequest;
import io.phrasewatch.media.MediaFiles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** A recording on its way into the database. One request's alone. */
final class MediaContent implements SubmissionContent {

    private final MediaIntake intake;
    private final MediaRequest request;
    private final String fileName;
    private final String sourceUrl;
    private volatile boolean used;

    /**
     * A recording.
     *
     * @param fileName  in {@link MediaFiles}
     * @param sourceUrl where it is to be fetched from, null when it is there
     */
    MediaContent(MediaIntake intake, MediaRequest request, String fileName, String sourceUrl) {
        this.intake = intake;
        this.request = request;
        this.fileName = fileName;
        this.sourceUrl = sourceUrl;
    }

    MediaRequest request() {
        return request;
    }

    String fileName() {
        return fileName;
    }

    String sourceUrl() {
        return sourceUrl;
    }

    /** Whether a transaction that needs the file was begun; how it ended may be unknown. */
    boolean isUsed() {
        return used;
    }

    @Override
    public TrackerRequest trackers() {
        return request.trackers();
    }

    @Override
    public String webhookUrl() {
        return request.webhookUrl();
    }

    @Override
    public Uni<Void> store(SqlConnection transaction, ConversationState conversation, TrackerSelection trackers, NewJob job) {
        used = true;
        return intake.store(transaction, conversation, trackers, job, this);
    }
}
