package io.phrasewatch.tracker.management;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A row of {@code tracker.tracker}. */
@Entity
@Table(name = "tracker")
class TrackerEntity {

    @Id
    String id;

    @Column(name = "account_id")
    String accountId;

    String name;

    String[] vocabulary;

    String description;

    String[] categories;

    String[] languages;

    @Column(name = "exclude_vocabulary")
    String[] excludeVocabulary;

    Double threshold;

    /** 1 when created, grows by one with every change. */
    long version;

    @Column(name = "created_on")
    Instant createdOn;

    @Column(name = "updated_on")
    Instant updatedOn;

    /** A row that is not yet stored. */
    static TrackerEntity create(String id, String accountId, TrackerContent content) {
        TrackerEntity tracker = new TrackerEntity();
        tracker.id = id;
        tracker.accountId = accountId;
        tracker.write(content);
        tracker.createdOn = tracker.updatedOn;
        return tracker;
    }

    void write(TrackerContent content) {
        name = content.name();
        vocabulary = array(content.vocabulary());
        description = content.description();
        categories = array(content.categories());
        languages = array(content.languages());
        excludeVocabulary = array(content.excludeVocabulary());
        threshold = content.threshold();
        version++;
        updatedOn = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    Tracker read() {
        return new Tracker(id, accountId, version, content(), createdOn, updatedOn);
    }

    TrackerContent content() {
        return new TrackerContent(
                name, list(vocabulary), description, list(categories), list(languages), list(excludeVocabulary), threshold);
    }

    private static String[] array(List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }

    private static List<String> list(String[] values) {
        return values == null ? null : List.of(values);
    }
}
