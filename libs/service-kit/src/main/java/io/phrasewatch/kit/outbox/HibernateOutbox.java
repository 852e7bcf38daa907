package io.phrasewatch.kit.outbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes outbox rows through a Hibernate Reactive session, inside the caller's transaction. */
public final class HibernateOutbox {

    private final String insert;

    /**
     * The outbox of one schema.
     *
     * @param schema name of the schema, a constant of the program
     */
    public HibernateOutbox(String schema) {
        this.insert = "insert into " + schema + ".outbox (topic, record_key, payload) values (?1, ?2, ?3)";
    }

    /** Stores the records in the given order; does nothing for none. */
    public Uni<Void> write(Mutiny.Session session, List<OutboxRecord> records) {
        Uni<Void> written = Uni.createFrom().voidItem();
        for (OutboxRecord record : records) {
            written = written.chain(() -> write(session, record));
        }
        return written;
    }

    private Uni<Void> write(Mutiny.Session session, OutboxRecord record) {
        return session.createNativeQuery(insert)
                .setParameter(1, record.topic())
                .setParameter(2, record.key())
                .setParameter(3, record.payload())
                .executeUpdate()
                .replaceWithVoid();
    }
}
