package io.phrasewatch.conversation.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.phrasewatch.conversation.config.FirstSightConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Closes the gap between a submission's 201 and the arrival of its event here: an id never seen before gets a short, bounded wait.
 * An id that was waited for in vain is remembered and answered at once, and only so many requests wait together, so a flood of wrong
 * ids costs one query each.
 */
@ApplicationScoped
class FirstSight {

    private static final int REMEMBERED = 10_000;
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final PresenceStore store;
    private final FirstSightConfig config;
    private final Semaphore seats;
    private final Cache<String, Boolean> vain =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(MEMORY).build();

    FirstSight(PresenceStore store, FirstSightConfig config) {
        this.store = store;
        this.config = config;
        this.seats = new Semaphore(config.waiters());
    }

    /** What is known of the id once it is known or patience has ended. */
    Uni<Presence> await(String accountId, String conversationId) {
        String key = accountId + "/" + conversationId;
        if (config.patience().isZero() || vain.getIfPresent(key) != null || !seats.tryAcquire()) {
            return Uni.createFrom().item(Presence.UNSEEN);
        }
        return look(accountId, conversationId)
                .onFailure(StillUnseen.class).recoverWithItem(() -> giveUp(key))
                .onTermination().invoke(() -> seats.release());
    }

    private Uni<Presence> look(String accountId, String conversationId) {
        return Uni.createFrom().deferred(() -> store.presence(accountId, conversationId))
                .onItem().invoke(FirstSight::insist)
                .onFailure(StillUnseen.class).retry().withBackOff(config.pause(), LONGEST_PAUSE)
                .expireIn(config.patience().toMillis())
                .onFailure(IllegalStateException.class).transform(expired -> new StillUnseen());
    }

    private Presence giveUp(String key) {
        vain.put(key, Boolean.TRUE);
        return Presence.UNSEEN;
    }

    private static void insist(Presence presence) {
        if (presence == Presence.UNSEEN) {
            throw new StillUnseen();
        }
    }

    /** Asks for another look. */
    private static final class StillUnseen extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StillUnseen() {
            super("not seen yet", null, false, false);
        }
    }
}
