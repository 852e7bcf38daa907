package io.phrasewatch.conversation.detected;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads the matches of a conversation. */
@ApplicationScoped
class DetectionStore {

    private static final String LIST = """
            select d.tracker_id, d.tracker_name, d.tracker_version, d.phrase, d.phrase_index, d.match_offset,
                   m.id as place_id, m.text as place_text, null as insight_type, m.start_time, m.sequence
            from conversation.tracker_match d
            join conversation.message m on m.conversation_id = d.conversation_id and m.id = d.message_id
            where d.conversation_id = $1
            union all
            select d.tracker_id, d.tracker_name, d.tracker_version, d.phrase, d.phrase_index, d.match_offset,
                   i.id, i.text, i.type, m.start_time, m.sequence
            from conversation.insight_match d
            join conversation.insight i on i.conversation_id = d.conversation_id and i.id = d.insight_id
            join conversation.message m on m.conversation_id = i.conversation_id and m.id = i.message_id
            where d.conversation_id = $1
            order by start_time, sequence, place_id, tracker_id, phrase_index""";

    private final Pool pool;

    DetectionStore(@ReactiveDataSource("conversation") Pool pool) {
        this.pool = pool;
    }

    /** Matches in the order their messages were said. */
    Uni<List<DetectionRow>> list(String conversationId) {
        return pool.preparedQuery(LIST).execute(Tuple.of(conversationId)).map(DetectionStore::matches);
    }

    private static List<DetectionRow> matches(RowSet<Row> rows) {
        List<DetectionRow> matches = new ArrayList<>(rows.size());
        for (Row row : rows) {
            matches.add(new DetectionRow(
                    row.getString("tracker_id"),
                    row.getString("tracker_name"),
                    row.getLong("tracker_version"),
                    row.getString("phrase"),
                    row.getInteger("phrase_index"),
                    new DetectionRow.Place(
                            row.getString("place_id"),
                            row.getString("place_text"),
                            row.getString("insight_type"),
                            row.getInteger("match_offset"))));
        }
        return matches;
    }
}
