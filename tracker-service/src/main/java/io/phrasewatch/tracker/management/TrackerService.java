package io.phrasewatch.tracker.management;

import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonBody;
import io.phrasewatch.tracker.config.TrackerLimitsConfig;
import io.phrasewatch.tracker.definitions.TrackerAnnouncer;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the management API offers: bodies are read and checked here, {@link TrackerWriter} changes what is stored. */
@ApplicationScoped
class TrackerService {

    private final TrackerRepository trackers;
    private final TrackerWriter writer;
    private final TrackerAnnouncer announcer;
    private final VocabularyRules rules;
    private final long maxBodyBytes;

    TrackerService(TrackerRepository trackers, TrackerWriter writer, TrackerAnnouncer announcer, TrackerLimitsConfig limits) {
        this.trackers = trackers;
        this.writer = writer;
        this.announcer = announcer;
        this.rules = new VocabularyRules(limits.minVocabulary(), limits.maxVocabulary().orElse(Integer.MAX_VALUE));
        this.maxBodyBytes = limits.maxBodyBytes();
    }

    /** The body as JSON, for the caller to see what it is. */
    JsonNode parse(byte[] body) {
        return JsonBody.parse(body, maxBodyBytes);
    }

    /** Creates the tracker an object describes. */
    Uni<Tracker> createOne(String accountId, JsonNode object) {
        requireObject(object);
        TrackerContent content = checked(TrackerBody.one(object, "", TrackerContent.EMPTY));
        return create(accountId, List.of(content)).map(created -> created.get(0));
    }

    /** Creates the trackers an array describes, all or none. */
    Uni<List<Tracker>> createAll(String accountId, JsonNode array) {
        List<TrackerContent> contents = TrackerBody.many(array);
        for (int index = 0; index < contents.size(); index++) {
            rules.check(contents.get(index), "[" + index + "]");
        }
        return create(accountId, contents);
    }

    /** The tracker, failing with 404 when the account has none of this id. */
    @WithSession("tracker")
    Uni<Tracker> one(String accountId, String id) {
        return trackers.one(accountId, id)
                .onItem().ifNull().failWith(() -> new ApiException(TrackerError.UNKNOWN_TRACKER))
                .map(TrackerEntity::read);
    }

    /**
     * The account's trackers.
     *
     * @param name exact name asked for, null for all trackers
     */
    @WithSession("tracker")
    Uni<List<Tracker>> list(String accountId, String name) {
        Uni<List<TrackerEntity>> found = name == null ? trackers.all(accountId) : trackers.named(accountId, List.of(name));
        return found.map(entities -> entities.stream().map(TrackerEntity::read).toList());
    }

    /** Replaces name and vocabulary, and those optional members that the body holds. */
    Uni<Tracker> replace(String accountId, String id, VersionMatch expected, byte[] body) {
        JsonNode object = parse(body);
        requireObject(object);
        requireSameId(object, id);
        checked(TrackerBody.one(object, "", TrackerContent.EMPTY));
        return update(accountId, id, expected, before -> TrackerBody.one(object, "", before));
    }

    /** Applies the steps of a patch, all or none. */
    Uni<Tracker> patch(String accountId, String id, VersionMatch expected, byte[] body) {
        TrackerPatch patch = TrackerPatch.read(parse(body));
        return update(accountId, id, expected, patch::apply);
    }

    Uni<Void> delete(String accountId, String id, VersionMatch expected) {
        return writer.delete(accountId, id, expected).invoke(announcer::committed);
    }

    private Uni<Tracker> update(String accountId, String id, VersionMatch expected, UnaryOperator<TrackerContent> change) {
        return writer.update(accountId, id, expected, before -> checked(change.apply(before))).invoke(announcer::committed);
    }

    private TrackerContent checked(TrackerContent content) {
        rules.check(content, "");
        return content;
    }

    private Uni<List<Tracker>> create(String accountId, List<TrackerContent> contents) {
        return writer.create(accountId, contents).invoke(announcer::committed);
    }

    private static void requireObject(JsonNode body) {
        if (!body.isObject()) {
            throw new ApiException(RequestError.BODY_NOT_OBJECT);
        }
    }

    private static void requireSameId(JsonNode object, String id) {
        if (object.hasNonNull("id") && !object.get("id").asText().equals(id)) {
            throw new ApiException(TrackerError.ID_DIFFERS);
        }
    }
}
