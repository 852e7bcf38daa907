package io.phrasewatch.manifests;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds keys that Kubernetes does not know: its types collect them silently, and a cluster would drop them as silently. */
final class UnknownKeys {

    private final List<String> found = new ArrayList<>();

    private UnknownKeys() {
    }

    /** Paths of unknown keys in the object; none for a custom resource, whose keys nobody here knows. */
    static List<String> in(KubernetesResource object) {
        UnknownKeys unknown = new UnknownKeys();
        if (!(object instanceof GenericKubernetesResource)) {
            unknown.visit("", object);
        }
        return unknown.found;
    }

    private void visit(String path, Object value) {
        if (value instanceof Collection<?> values) {
            values.forEach(element -> visit(path + "[]", element));
        } else if (value instanceof Map<?, ?> values) {
            values.forEach((key, element) -> visit(path + "." + key, element));
        } else if (value instanceof KubernetesResource) {
            visitMembers(path, value);
        }
    }

    private void visitMembers(String path, Object value) {
        for (Method getter : value.getClass().getMethods()) {
            if (!getter.getName().startsWith("get") || getter.getParameterCount() > 0) {
                continue;
            }
            if (getter.getName().equals("getAdditionalProperties")) {
                ((Map<?, ?>) call(getter, value)).keySet().forEach(key -> found.add(path + "." + key));
            } else {
                visit(path + "." + getter.getName().substring(3), call(getter, value));
            }
        }
    }

    private static Object call(Method getter, Object value) {
        try {
            return getter.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(getter.toString(), e);
        }
    }
}
