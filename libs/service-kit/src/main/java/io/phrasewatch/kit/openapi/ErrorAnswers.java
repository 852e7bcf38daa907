package io.phrasewatch.kit.openapi;

import io.phrasewatch.kit.error.RequestError;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives every operation the error answers it can have: those that follow from its form, and those that its extension
 * {@value #EXTENSION} names.
 */
@OpenApiFilter(stages = RunStage.RUNTIME_STARTUP)
public class ErrorAnswers implements OASFilter {

    /** Statuses an operation can answer besides, separated by spaces; not shown in the document. */
    public static final String EXTENSION = "x-errors";

    private static final Pattern API = Pattern.compile("/(v1|oauth2)/.*");
    private static final String SCHEMA = "Error";
    private static final int FIRST_ERROR = 400;
    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(400, "The request is malformed; the message names the member and the rule."),
            Map.entry(401, "There is no valid token."),
            Map.entry(404, "There is no such thing in this account."),
            Map.entry(409, "The name is taken."),
            Map.entry(412, "It has changed since the version in If-Match."),
            Map.entry(413, "The body is too large."),
            Map.entry(422, "The Idempotency-Key was used for a different request."),
            Map.entry(429, "Too much at once; Retry-After says when to repeat."),
            Map.entry(500, "Something went wrong on the server."),
            Map.entry(503, "A part of the platform is away; Retry-After says when to repeat."));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(SCHEMA, schema());
        document.getPaths().getPathItems().entrySet().stream()
                .filter(item -> API.matcher(item.getKey()).matches())
                .forEach(item -> item.getValue().getOperations().values().forEach(operation -> describe(item.getKey(), operation)));
    }

    private static void describe(String path, Operation operation) {
        Set<Integer> statuses = byForm(path, operation);
        if (operation.getExtensions() != null && operation.getExtensions().get(EXTENSION) instanceof String more) {
            Stream.of(more.split(" ")).map(Integer::valueOf).forEach(statuses::add);
            operation.removeExtension(EXTENSION);
        }
        statuses.forEach(status -> operation.getResponses().addAPIResponse(String.valueOf(status), answer(status)));
    }

    private static Set<Integer> byForm(String path, Operation operation) {
        Set<Integer> statuses = new TreeSet<>(Set.of(401, 500));
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of(FIRST_ERROR, 413));
        }
        if (operation.getParameters() != null && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == In.QUERY)) {
            statuses.add(FIRST_ERROR);
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        return statuses;
    }

    private static APIResponse answer(int status) {
        String meaning = MEANINGS.getOrDefault(status, RequestError.sentence(status));
        Content content = OASFactory.createContent().addMediaType("application/json", OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA))
                .example(Map.of("message", RequestError.sentence(status), "statusCode", status)));
        return OASFactory.createAPIResponse().description(meaning).content(content);
    }

    private static Schema schema() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("message", OASFactory.createSchema().addType(SchemaType.STRING).description("one sentence for a person"))
                .addProperty("statusCode", OASFactory.createSchema().addType(SchemaType.INTEGER).description("equal to the HTTP status"))
                .addRequired("message")
                .addRequired("statusCode");
    }
}
