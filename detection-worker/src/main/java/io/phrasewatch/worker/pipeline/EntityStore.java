package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.detection.entity.Entity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** Entities named in messages. */
final class EntityStore {

    private static final String ENTITIES = """
            insert into conversation.entity (conversation_id, type, custom_type, value, text, message_id, match_offset)
            select $1, given.* from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[]) as given
            on conflict do nothing""";

    private EntityStore() {
    }

    /** Stores the batch's entities. */
    static Uni<Void> insert(SqlConnection transaction, DetectedBatch detected) {
        List<Place> places = places(detected);
        return places.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(ENTITIES).execute(columns(detected, places)).replaceWithVoid();
    }

    private static List<Place> places(DetectedBatch detected) {
        List<Place> places = new ArrayList<>();
        List<SubmittedMessage> messages = detected.batch().data().messages();
        for (int index = 0; index < messages.size(); index++) {
            String messageId = messages.get(index).id();
            detected.notes().get(index).entities().forEach(entity -> places.add(new Place(entity, messageId)));
        }
        return places;
    }

    private static Tuple columns(DetectedBatch detected, List<Place> places) {
        return Tuple.from(List.of(detected.batch().data().conversationId(),
                places.stream().map(place -> place.entity.type()).toArray(String[]::new),
                places.stream().map(place -> place.entity.customType()).toArray(String[]::new),
                places.stream().map(place -> place.entity.value()).toArray(String[]::new),
                places.stream().map(place -> place.entity.text()).toArray(String[]::new),
                places.stream().map(Place::messageId).toArray(String[]::new),
                places.stream().map(place -> place.entity.offset()).toArray(Integer[]::new)));
    }

    private record Place(Entity entity, String messageId) {
    }
}
