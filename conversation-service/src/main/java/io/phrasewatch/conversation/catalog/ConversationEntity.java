package io.phrasewatch.conversation.catalog;

import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A conversation's own row. Rows come to be by events; Hibernate only reads, edits and removes them. */
@Entity
@Table(name = "conversation")
class ConversationEntity {

    @Id
    @Column(length = 16)
    String id;

    @Column(name = "account_id", length = 16, nullable = false, updatable = false)
    String accountId;

    @Column(nullable = false, updatable = false)
    String name;

    @Column(nullable = false, updatable = false)
    String type;

    @Column(name = "start_time", nullable = false, updatable = false)
    Instant startTime;

    @Column(name = "end_time", nullable = false, updatable = false)
    Instant endTime;

    /** Strings by key. */
    @Column(nullable = false, columnDefinition = "jsonb")
    JsonObject metadata;
}
