package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.ingest.conversation.ConversationState;
import io.phrasewatch.ingest.conversation.ConversationStore;
import io.phrasewatch.ingest.job.JobIntake;
import io.phrasewatch.ingest.job.NewJob;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores text: its messages are known at once, so all of its batches are. */
@ApplicationScoped
class TextIntake {

    private final JobPlanner planner;
    private final ConversationStore conversations;
    private final JobIntake jobs;

    TextIntake(JobPlanner planner, ConversationStore conversations, JobIntake jobs) {
        this.planner = planner;
        this.conversations = conversations;
        this.jobs = jobs;
    }

    SubmissionContent of(TextSubmission text) {
        return new Content(text);
    }

    private Uni<JobPlan> plan(TextSubmission text, TrackerSelection selection, ConversationState conversation, NewJob job) {
        return Uni.createFrom().item(() -> planner.plan(text, selection, conversation, job))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Void> store(SqlConnection transaction, NewJob job, JobPlan plan) {
        return conversations.advance(transaction, job.conversationId(), plan.nextSequence(), plan.lastEndTime())
                .chain(() -> jobs.accept(transaction, job, plan.batches()));
    }

    private final class Content implements SubmissionContent {

        private final TextSubmission text;

        private Content(TextSubmission text) {
            this.text = text;
        }

        @Override
        public TrackerRequest trackers() {
            return text.trackers();
        }

        @Override
        public String webhookUrl() {
            return text.webhookUrl();
        }

        @Override
        public Uni<Void> store(SqlConnection transaction, ConversationState conversation, TrackerSelection selection, NewJob job) {
            return plan(text, selection, conversation, job).chain(plan -> TextIntake.this.store(transaction, job, plan));
        }
    }
}
