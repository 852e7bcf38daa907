package io.phrasewatch.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.reactive.messaging.TracingMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The W3C {@code traceparent} of events. */
public final class TraceParent {

    private static final String NAME = "traceparent";
    /** The envelope's members stand before the data, so this is never a member of the data. */
    private static final Pattern MEMBER = Pattern.compile("\\A\\{[^{}]*?\"traceparent\":\"([0-9a-f-]{55})\"");
    private static final TextMapGetter<String> VALUE = new OneValue();

    private TraceParent() {
    }

    /** Of the work under way, for the event that tells of it; null when nothing is traced. */
    public static String current() {
        if (!Span.current().getSpanContext().isValid()) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get(NAME);
    }

    /**
     * What makes the sending of a stored event part of the trace it was written in.
     *
     * @param payload the event as text, null for a tombstone
     */
    public static TracingMetadata of(String payload) {
        Matcher member = MEMBER.matcher(payload == null ? "" : payload);
        return member.lookingAt()
                ? TracingMetadata.withCurrent(W3CTraceContextPropagator.getInstance().extract(Context.root(), member.group(1), VALUE))
                : TracingMetadata.empty();
    }

    private static final class OneValue implements TextMapGetter<String> {

        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(NAME);
        }

        @Override
        public String get(String carrier, String key) {
            return NAME.equals(key) ? carrier : null;
        }
    }
}
