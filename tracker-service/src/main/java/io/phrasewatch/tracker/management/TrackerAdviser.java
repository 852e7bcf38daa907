package io.phrasewatch.tracker.management;

import io.phrasewatch.engine.lint.AccountVocabulary;
import io.phrasewatch.engine.lint.TrackerVocabulary;
import io.phrasewatch.engine.lint.VocabularyLinter;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Advises the author of trackers that were stored, also about the other trackers of the account. Advice never fails a request. */
@ApplicationScoped
class TrackerAdviser {

    private static final Logger LOG = Logger.getLogger(TrackerAdviser.class);
    /** A bulk creation is answered with the beginning of what could be said. */
    private static final int MOST_WARNINGS = 200;

    private final TrackerService trackers;
    private final VocabularyLinter linter = new VocabularyLinter();

    TrackerAdviser(TrackerService trackers) {
        this.trackers = trackers;
    }

    /**
     * Advice about trackers of one account, in their order; empty when there is none or it can not be had.
     *
     * @param changed at least one, just stored
     */
    Uni<List<WarningResponse>> advise(List<Tracker> changed) {
        return trackers.list(changed.get(0).accountId(), null)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(all -> warnings(changed, all))
                .onFailure().recoverWithItem(TrackerAdviser::nothing);
    }

    private List<WarningResponse> warnings(List<Tracker> changed, List<Tracker> all) {
        AccountVocabulary account = linter.account(all.stream().map(TrackerAdviser::vocabulary).toList());
        return changed.stream()
                .flatMap(tracker -> linter.lint(vocabulary(tracker), account).stream())
                .limit(MOST_WARNINGS)
                .map(WarningResponse::of)
                .toList();
    }

    private static TrackerVocabulary vocabulary(Tracker tracker) {
        TrackerContent content = tracker.content();
        return new TrackerVocabulary(content.name(), content.vocabulary(), content.excludeVocabulary(), content.languages());
    }

    private static List<WarningResponse> nothing(Throwable failure) {
        LOG.warnf("No advice about a vocabulary: %s", failure.getClass().getName());
        return List.of();
    }
}
