package io.phrasewatch.standalone.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.standalone.evaluate.Evaluation.Mistake;
import java.util.List;

/** An evaluation for programs. Members are only ever added. */
final class JsonReport {

    private JsonReport() {
    }

    static ObjectNode of(Evaluation evaluation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("engine", evaluation.engine()).put("messages", evaluation.messages());
        ObjectNode overall = counts(json.putObject("overall"), evaluation.overall());
        overall.put("meanAveragePrecision", evaluation.meanAveragePrecision());
        counts(overall.putObject("atSuggestedThresholds"), evaluation.overallAtSuggested());
        ArrayNode trackers = json.putArray("trackers");
        for (TrackerFigures tracker : evaluation.trackers()) {
            ObjectNode figures = counts(trackers.addObject().put("name", tracker.name()), tracker.counts());
            figures.put("averagePrecision", tracker.averagePrecision()).put("threshold", tracker.threshold())
                    .put("suggestedThreshold", tracker.suggested());
            if (tracker.atSuggested() != null) {
                counts(figures.putObject("atSuggestedThreshold"), tracker.atSuggested());
            }
        }
        ObjectNode errors = json.putObject("worstErrors");
        mistakes(errors.putArray("falseAlarms"), evaluation.falseAlarms());
        mistakes(errors.putArray("missed"), evaluation.misses());
        ArrayNode warnings = json.putArray("warnings");
        evaluation.warnings().forEach(warning -> warnings.addObject().put("rule", warning.rule().wireName())
                .put("tracker", warning.tracker()).put("phrase", warning.phrase()).put("other", warning.other())
                .put("otherTracker", warning.otherTracker()).put("message", warning.message()));
        return json;
    }

    private static ObjectNode counts(ObjectNode json, Counts counts) {
        return json.put("expected", counts.expected()).put("found", counts.found()).put("falseAlarms", counts.falseAlarms())
                .put("missed", counts.missed()).put("precision", counts.precision()).put("recall", counts.recall()).put("f1", counts.f1());
    }

    private static void mistakes(ArrayNode json, List<Mistake> mistakes) {
        for (Mistake mistake : mistakes) {
            Verdict verdict = mistake.verdict();
            json.addObject().put("tracker", mistake.tracker()).put("line", verdict.message().line())
                    .put("text", verdict.message().text()).put("score", verdict.score()).put("threshold", verdict.threshold())
                    .put("phrase", verdict.phrase());
        }
    }
}
