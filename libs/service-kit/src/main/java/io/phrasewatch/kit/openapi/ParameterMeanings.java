package io.phrasewatch.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes parameters by their name, from the file {@value #FILE} of each service; what an operation says itself stays. */
@OpenApiFilter(stages = RunStage.RUNTIME_STARTUP)
public class ParameterMeanings implements OASFilter {

    private static final String FILE = "META-INF/openapi-parameters.properties";

    private final Properties meanings = read();

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getDescription() == null && parameter.getName() != null) {
            parameter.setDescription(meanings.getProperty(parameter.getName()));
        }
        return parameter;
    }

    private static Properties read() {
        Properties meanings = new Properties();
        try {
            for (URL file : Collections.list(Thread.currentThread().getContextClassLoader().getResources(FILE))) {
                try (InputStream content = file.openStream()) {
                    meanings.load(content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meanings;
    }
}
