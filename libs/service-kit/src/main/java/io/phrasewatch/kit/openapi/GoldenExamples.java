package io.phrasewatch.kit.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Puts golden files into the document as examples: an operation with the extension {@value #EXTENSION} and the value {@code x} gets
 * {@code META-INF/golden/x.request.json} and {@code x.response.json}, as far as they exist. Tests compare the same files with what the
 * service really answers.
 */
@OpenApiFilter(stages = RunStage.RUNTIME_STARTUP)
public class GoldenExamples implements OASFilter {

    /** Names the golden files of an operation; not shown in the document. */
    public static final String EXTENSION = "x-golden";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";

    @Override
    public Operation filterOperation(Operation operation) {
        Map<String, Object> extensions = operation.getExtensions();
        if (extensions != null && extensions.get(EXTENSION) instanceof String name) {
            operation.removeExtension(EXTENSION);
            golden(name + ".request.json").ifPresent(example -> operation.getRequestBody()
                    .setContent(request(operation.getRequestBody().getContent(), example)));
            golden(name + ".response.json").ifPresent(example -> success(operation)
                    .setContent(response(success(operation).getContent(), example)));
        }
        return operation;
    }

    /** Most bodies are read by the services themselves: all the document knows of them is the example. */
    private static Content request(Content described, Object example) {
        SchemaType type = example instanceof Map ? SchemaType.OBJECT : SchemaType.ARRAY;
        MediaType unknown = OASFactory.createMediaType().schema(OASFactory.createSchema().addType(type));
        return json(described, unknown, example);
    }

    private static Content response(Content described, Object example) {
        return json(described, OASFactory.createMediaType(), example);
    }

    private static Content json(Content described, MediaType unknown, Object example) {
        MediaType known = described == null ? null : described.getMediaType(JSON_TYPE);
        return OASFactory.createContent().addMediaType(JSON_TYPE, (known == null ? unknown : known).example(example));
    }

    private static APIResponse success(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(operation.getSummary() + " has no answer"));
    }

    private static Optional<Object> golden(String file) {
        try (InputStream content = Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/golden/" + file)) {
            if (content == null) {
                return Optional.empty();
            }
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("<id>", "4527907378937856")
                    .replace("<uuid>", "0f8fad5b-d9cb-469f-a165-70867728950e")
                    .replace("<time>", "2026-01-02T03:04:05.600Z");
            return Optional.of(JSON.readValue(text, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
