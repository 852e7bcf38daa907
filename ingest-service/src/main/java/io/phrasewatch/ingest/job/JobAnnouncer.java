package io.phrasewatch.ingest.job;

import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.JobStatusChanged;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.ingest.persistence.IngestEvents;
import io.phrasewatch.ingest.persistence.IngestOutbox;
import io.phrasewatch.ingest.webhook.WebhookStore;
import io.phrasewatch.kit.outbox.OutboxRecord;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells of every status a job enters, in the transaction that makes it enter. */
@ApplicationScoped
public class JobAnnouncer {

    private final IngestOutbox outbox;
    private final WebhookStore webhooks;

    JobAnnouncer(IngestOutbox outbox, WebhookStore webhooks) {
        this.outbox = outbox;
        this.webhooks = webhooks;
    }

    Uni<Void> announce(SqlConnection transaction, Job job) {
        JobProgress progress = job.progress();
        String reason = progress.status() == JobStatus.FAILED ? progress.reason() : null;
        Event<JobStatusChanged> event = IngestEvents.event(job.accountId(), job.updatedOn(),
                new JobStatusChanged(job.id().toString(), job.conversationId(), progress.status().wireName(), reason));
        return outbox.write(transaction, List.of(OutboxRecord.of(Topics.JOB_EVENTS, event))).chain(() -> callBack(transaction, job));
    }

    private Uni<Void> callBack(SqlConnection transaction, Job job) {
        return job.webhookUrl() == null
                ? Uni.createFrom().voidItem()
                : webhooks.add(transaction, job.id(), job.webhookUrl(), job.progress().status().wireName());
    }
}
