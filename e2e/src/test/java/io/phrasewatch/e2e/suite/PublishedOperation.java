package io.phrasewatch.e2e.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One operation of an OpenAPI document.
 *
 * @param path   template
 * @param method upper case
 * @param node   the operation object
 */
public record PublishedOperation(String path, String method, JsonNode node) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** Every operation of the document. */
    public static List<PublishedOperation> read(String document) {
        try {
            List<PublishedOperation> operations = new ArrayList<>();
            JSON.readTree(document).get("paths").fields().forEachRemaining(path -> METHODS.stream()
                    .filter(path.getValue()::has)
                    .map(method -> new PublishedOperation(
                            path.getKey(), method.toUpperCase(Locale.ROOT), path.getValue().get(method)))
                    .forEach(operations::add));
            return operations;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Whether its path holds an id. */
    public boolean namesSomething() {
        return path.contains("Id}");
    }

    /** Calls it with these ids and the body of its example, but for the trackers that the example refers to: here they are nobody's. */
    public Response call(RequestSpecification caller, Map<String, String> ids) {
        String target = path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            target = target.replace("{" + id.getKey() + "}", id.getValue());
        }
        JsonNode example = node.at("/requestBody/content/application~1json/example").deepCopy();
        if (example instanceof ObjectNode object) {
            object.remove("trackers");
        }
        RequestSpecification request = caller.urlEncodingEnabled(false);
        return (example.isMissingNode() ? request : request.body(example.toString())).request(method, target);
    }

    /** What its description lacks. */
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        need(node.path("summary").asText().length() > 5, "summary", gaps);
        need(success().startsWith(path.startsWith("/v1/process/") ? "201" : "200"), "success code", gaps);
        need(!node.at("/responses/" + success() + "/content/application~1json/example").isMissingNode(), "example of the answer", gaps);
        need(!isJson() || !node.at("/requestBody/content/application~1json/example").isMissingNode(), "example of the request", gaps);
        need(node.at("/responses/401/content/application~1json/schema").has("$ref"), "401", gaps);
        need(!namesSomething() || node.path("responses").has("404"), "404", gaps);
        node.path("parameters").forEach(parameter ->
                need(!parameter.path("description").asText().isEmpty(), "meaning of " + parameter.path("name").asText(), gaps));
        return gaps;
    }

    /** A file is a body without an example. */
    private boolean isJson() {
        return node.has("requestBody") && !path.matches("/v1/process/\\{kind}(/\\{conversationId})?");
    }

    private String success() {
        List<String> found = new ArrayList<>();
        node.path("responses").fieldNames().forEachRemaining(found::add);
        return found.stream().filter(status -> status.startsWith("2")).findFirst().orElse("");
    }

    private static void need(boolean holds, String what, List<String> gaps) {
        if (!holds) {
            gaps.add(what);
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
