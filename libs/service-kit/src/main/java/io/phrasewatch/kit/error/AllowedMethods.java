package io.phrasewatch.kit.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** Which methods a path takes: what the {@code Allow} header of a 405 has to say, and the router keeps to itself. */
final class AllowedMethods {

    private AllowedMethods() {
    }

    /** Methods in alphabetical order; empty when no resource is at the path. */
    static Set<String> of(Deployment deployment, String path) {
        Set<String> methods = new TreeSet<>();
        deployment.getClassMappers().stream()
                .map(resource -> match(resource, path))
                .filter(Objects::nonNull)
                .flatMap(AllowedMethods::methods)
                .forEach(methods::add);
        return methods;
    }

    private static <T> RequestMatch<T> match(RequestPath<T> template, String path) {
        return new RequestMapper<>(new ArrayList<>(List.of(template))).map(path);
    }

    private static Stream<String> methods(RequestMatch<InitialMatch> match) {
        String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        return Stream.of(match.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .flatMap(handler -> ((ClassRoutingHandler) handler).getMappers().entrySet().stream())
                .filter(byMethod -> takes(byMethod, remaining))
                .map(Map.Entry::getKey);
    }

    private static boolean takes(Map.Entry<String, RequestMapper<RuntimeResource>> byMethod, String remaining) {
        return byMethod.getKey() != null && byMethod.getValue().map(remaining) != null;
    }
}
