package io.phrasewatch.tracker.definitions;

import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.contracts.TrackerChanged;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.kit.outbox.HibernateOutbox;
import io.phrasewatch.kit.outbox.OutboxRecord;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes down, inside the transaction of a change, what the other services shall learn about it. */
@ApplicationScoped
public class TrackerAnnouncer {

    private static final String SOURCE = "/phrasewatch/tracker";

    private final HibernateOutbox outbox = new HibernateOutbox("tracker");
    private final DefinitionRelay relay;

    TrackerAnnouncer(DefinitionRelay relay) {
        this.relay = relay;
    }

    /** The trackers are new or have changed. */
    public Uni<Void> changed(Mutiny.Session transaction, String accountId, List<TrackerSnapshot> trackers) {
        return outbox.write(transaction, trackers.stream().map(tracker -> changed(accountId, tracker)).toList());
    }

    /** The tracker is gone. */
    public Uni<Void> deleted(Mutiny.Session transaction, String accountId, String trackerId) {
        String key = TrackerChanged.key(accountId, trackerId);
        return outbox.write(transaction, List.of(OutboxRecord.tombstone(Topics.TRACKER_DEFINITIONS, key)));
    }

    /** Says that the transaction has committed, so that the news go out at once. */
    public void committed() {
        relay.nudge();
    }

    private static OutboxRecord changed(String accountId, TrackerSnapshot tracker) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        TrackerChanged data = new TrackerChanged(accountId, tracker);
        return OutboxRecord.of(Topics.TRACKER_DEFINITIONS,
                new Event<>(UUID.randomUUID().toString(), SOURCE, now, accountId, null, data));
    }
}
