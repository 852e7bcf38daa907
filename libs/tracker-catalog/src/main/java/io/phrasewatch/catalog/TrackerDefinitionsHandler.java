package io.phrasewatch.catalog;

import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.MalformedEventException;
import io.phrasewatch.contracts.TrackerChanged;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Keeps the cache as new as {@code tracker.definitions.v1}. */
@ApplicationScoped
class TrackerDefinitionsHandler {

    private static final Logger LOG = Logger.getLogger(TrackerDefinitionsHandler.class);

    private final TrackerCache cache;

    TrackerDefinitionsHandler(TrackerCache cache) {
        this.cache = cache;
    }

    /** Takes one record: a definition, or none for a deleted tracker. A malformed one is skipped; the cache can do without it. */
    @Incoming("tracker-definitions")
    void apply(ConsumerRecord<String, String> definition) {
        if (definition.key() != null && definition.value() == null) {
            cache.remove(definition.key());
            return;
        }
        try {
            keep(definition.value());
        } catch (MalformedEventException malformed) {
            LOG.warnf("Skipped a malformed tracker definition at %d:%d: %s",
                    definition.partition(), definition.offset(), malformed.getMessage());
        }
    }

    private void keep(String value) {
        if (EventCodec.decode(value).data() instanceof TrackerChanged changed && complete(changed)) {
            cache.put(changed.accountId(), changed.tracker());
        } else {
            throw new MalformedEventException("the event is no complete tracker definition");
        }
    }

    private static boolean complete(TrackerChanged changed) {
        return changed.accountId() != null && changed.tracker() != null && changed.tracker().id() != null
                && changed.tracker().name() != null && changed.tracker().vocabulary() != null
                && changed.tracker().excludeVocabulary() != null && changed.tracker().languages() != null;
    }
}
