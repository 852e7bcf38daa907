package io.phrasewatch.tracker.management;

import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import java.util.ArrayList;
import java.util.List;

/**
 * The later platform's way to change a tracker: {@code [{"op":"add|replace|remove","path":"/vocabulary","value":...}, ...]}.
 *
 * @param steps in the order they are applied; never empty
 */
record TrackerPatch(List<PatchStep> steps) {

    /**
     * Reads a patch.
     *
     * @throws ApiException 400 naming the first step that is not understood
     */
    static TrackerPatch read(JsonNode body) {
        if (!body.isArray()) {
            throw new ApiException(TrackerError.NOT_ARRAY);
        }
        List<PatchStep> steps = new ArrayList<>();
        for (JsonNode element : body) {
            steps.add(PatchStep.read(element, "[" + steps.size() + "]"));
        }
        if (steps.isEmpty()) {
            throw new ApiException(RequestError.TOO_FEW_ITEMS, "value", 1);
        }
        return new TrackerPatch(steps);
    }

    /** The content after all steps; whether it keeps the rules is for {@link VocabularyRules}. */
    TrackerContent apply(TrackerContent content) {
        TrackerContent changed = content;
        for (PatchStep step : steps) {
            changed = step.apply(changed);
        }
        return changed;
    }
}
