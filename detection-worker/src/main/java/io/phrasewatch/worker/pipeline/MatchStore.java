package io.phrasewatch.worker.pipeline;

import io.phrasewatch.detection.TrackerMatch;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Where trackers were found. */
final class MatchStore {

    private static final String MATCHES = """
            insert into conversation.tracker_match (conversation_id, engine_version, tracker_id, tracker_name, tracker_version, phrase,
              phrase_index, message_id, match_offset, tier, score, tracker_score, span_start, span_end)
            select $1, $2, given.* from unnest($3::text[], $4::text[], $5::bigint[], $6::text[], $7::int[], $8::text[], $9::int[],
              $10::text[], $11::float8[], $12::float8[], $13::int[], $14::int[]) as given
            on conflict do nothing""";

    private MatchStore() {
    }

    /** Stores the batch's matches. */
    static Uni<Void> insert(SqlConnection transaction, DetectedBatch detected) {
        return detected.matches().isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(MATCHES).execute(columns(detected)).replaceWithVoid();
    }

    private static Tuple columns(DetectedBatch detected) {
        List<TrackerMatch> matches = detected.matches();
        return Tuple.from(List.of(detected.batch().data().conversationId(), detected.engineVersion(),
                column(matches, match -> match.tracker().id(), String[]::new),
                column(matches, match -> match.tracker().name(), String[]::new),
                column(matches, match -> match.tracker().version(), Long[]::new),
                column(matches, match -> match.phrase().phrase(), String[]::new),
                column(matches, match -> match.phrase().phraseIndex(), Integer[]::new),
                column(matches, match -> match.message().id(), String[]::new),
                column(matches, match -> match.phrase().offset(), Integer[]::new),
                column(matches, TrackerMatch::tier, String[]::new),
                column(matches, match -> match.phrase().score(), Double[]::new),
                column(matches, TrackerMatch::trackerScore, Double[]::new),
                column(matches, match -> match.phrase().span().start(), Integer[]::new),
                column(matches, match -> match.phrase().span().end(), Integer[]::new)));
    }

    private static <T> T[] column(List<TrackerMatch> matches, Function<TrackerMatch, T> value, IntFunction<T[]> array) {
        return matches.stream().map(value).toArray(array);
    }
}
