package io.phrasewatch.tracker.management;

import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonFields;
import java.util.List;

/**
 * One change of a patch.
 *
 * @param operation what to do
 * @param path      with which member
 * @param values    one for a text; none only for a removal
 * @param at        where the path stands in the body
 */
record PatchStep(PatchOperation operation, PatchPath path, List<String> values, String at) {

    /**
     * Reads a step.
     *
     * @param at where it stands in the body
     * @throws ApiException 400 naming what is not understood
     */
    static PatchStep read(JsonNode element, String at) {
        if (!element.isObject()) {
            throw new ApiException(RequestError.FIELD_TYPE, at, "an object");
        }
        JsonFields fields = new JsonFields(element, at);
        PatchOperation operation = PatchOperation.named(fields.requiredText("op"))
                .orElseThrow(() -> new ApiException(TrackerError.ONE_OF, fields.pathOf("op"), PatchOperation.NAMES));
        PatchPath path = PatchPath.named(fields.requiredText("path"))
                .orElseThrow(() -> new ApiException(TrackerError.ONE_OF, fields.pathOf("path"), PatchPath.NAMES));
        return new PatchStep(operation, path, values(fields, operation, path), fields.pathOf("path"));
    }

    /** The content after this step. */
    TrackerContent apply(TrackerContent content) {
        List<String> after = path.isList() ? operation.onList(path.get(content), values) : operation.onText(values);
        if (after.isEmpty() && path.isRequired()) {
            throw new ApiException(TrackerError.NOT_REMOVABLE, at);
        }
        return path.set(content, after);
    }

    private static List<String> values(JsonFields fields, PatchOperation operation, PatchPath path) {
        JsonNode value = fields.node("value");
        if (value.isArray() && path.isList()) {
            return fields.texts("value");
        }
        if (value.isMissingNode() && operation == PatchOperation.REMOVE) {
            return List.of();
        }
        if (!value.isMissingNode() && !value.isTextual()) {
            throw fields.wrongType("value", path.isList() ? "a string or an array of strings" : "a string");
        }
        return List.of(fields.requiredText("value"));
    }
}
