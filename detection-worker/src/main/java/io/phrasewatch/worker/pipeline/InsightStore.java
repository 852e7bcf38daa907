package io.phrasewatch.worker.pipeline;

import io.phrasewatch.detection.FoundInsight;
import io.phrasewatch.detection.TrackerMatch;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Insights, and where trackers were found in them. */
final class InsightStore {

    private static final String INSIGHTS = """
            insert into conversation.insight (conversation_id, entities, phrases, id, type, message_id, text, score, assignee_member_id,
              from_member_id, definitive, due_by)
            select $1, '[]'::jsonb, '[]'::jsonb, given.* from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::float8[],
              $7::uuid[], $8::uuid[], $9::bool[], $10::timestamptz[]) as given
            on conflict do nothing""";

    private static final String MATCHES = """
            insert into conversation.insight_match (conversation_id, engine_version, tracker_id, tracker_name, tracker_version, phrase,
              phrase_index, insight_id, match_offset, tier, score, tracker_score, span_start, span_end)
            select $1, $2, given.* from unnest($3::text[], $4::text[], $5::bigint[], $6::text[], $7::int[], $8::text[], $9::int[],
              $10::text[], $11::float8[], $12::float8[], $13::int[], $14::int[]) as given
            on conflict do nothing""";

    private InsightStore() {
    }

    /** Stores the batch's insights with their matches. */
    static Uni<Void> insert(SqlConnection transaction, DetectedBatch detected) {
        if (detected.insights().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction.preparedQuery(INSIGHTS).execute(columns(detected))
                .chain(() -> insertMatches(transaction, detected));
    }

    private static Uni<Void> insertMatches(SqlConnection transaction, DetectedBatch detected) {
        List<Place> places = new ArrayList<>();
        detected.insights().forEach(insight -> insight.matches().forEach(match -> places.add(new Place(insight.id(), match))));
        return places.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(MATCHES).execute(columns(detected, places)).replaceWithVoid();
    }

    private static Tuple columns(DetectedBatch detected) {
        List<FoundInsight> insights = detected.insights();
        return Tuple.from(List.of(detected.batch().data().conversationId(),
                column(insights, FoundInsight::id, String[]::new),
                column(insights, FoundInsight::type, String[]::new),
                column(insights, insight -> insight.message().id(), String[]::new),
                column(insights, insight -> insight.insight().text(), String[]::new),
                column(insights, insight -> insight.insight().score(), Double[]::new),
                column(insights, FoundInsight::assignee, UUID[]::new),
                column(insights, FoundInsight::from, UUID[]::new),
                column(insights, insight -> insight.insight().definitive(), Boolean[]::new),
                column(insights, FoundInsight::dueBy, OffsetDateTime[]::new)));
    }

    private static Tuple columns(DetectedBatch detected, List<Place> places) {
        return Tuple.from(List.of(detected.batch().data().conversationId(), detected.engineVersion(),
                column(places, place -> place.match.tracker().id(), String[]::new),
                column(places, place -> place.match.tracker().name(), String[]::new),
                column(places, place -> place.match.tracker().version(), Long[]::new),
                column(places, place -> place.match.phrase().phrase(), String[]::new),
                column(places, place -> place.match.phrase().phraseIndex(), Integer[]::new),
                column(places, Place::insightId, String[]::new),
                column(places, place -> place.match.phrase().offset(), Integer[]::new),
                column(places, place -> place.match.tier(), String[]::new),
                column(places, place -> place.match.phrase().score(), Double[]::new),
                column(places, place -> place.match.trackerScore(), Double[]::new),
                column(places, place -> place.match.phrase().span().start(), Integer[]::new),
                column(places, place -> place.match.phrase().span().end(), Integer[]::new)));
    }

    private static <T, V> V[] column(List<T> rows, Function<T, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private record Place(String insightId, TrackerMatch match) {
    }
}
