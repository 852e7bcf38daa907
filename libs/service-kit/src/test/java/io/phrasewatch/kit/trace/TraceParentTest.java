package io.phrasewatch.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.phrasewatch.contracts.ConversationDeleted;
import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TraceParentTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void writesTheSpanUnderWay() {
        Span span = Span.wrap(SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault()));
        try (Scope under = span.makeCurrent()) {
            assertThat(TraceParent.current()).isEqualTo("00-" + TRACE + "-" + SPAN + "-01");
        }
    }

    @Test
    void writesNothingWhereNothingIsTraced() {
        assertThat(TraceParent.current()).isNull();
    }

    @Test
    void continuesTheTraceOfAStoredEvent() {
        // When
        var metadata = TraceParent.of(event("00-" + TRACE + "-" + SPAN + "-01"));

        // Then
        SpanContext current = Span.fromContext(metadata.getCurrentContext()).getSpanContext();
        assertThat(current.getTraceId()).isEqualTo(TRACE);
        assertThat(current.getSpanId()).isEqualTo(SPAN);
    }

    @Test
    void findsNoneInDataNorInATombstone() {
        assertThat(TraceParent.of(event(null)).getCurrentContext()).isNull();
        assertThat(TraceParent.of(null).getCurrentContext()).isNull();
        assertThat(TraceParent.of("{\"id\":\"1\",\"data\":{\"traceparent\":\"00-" + TRACE + "-" + SPAN + "-01\"}}").getCurrentContext()).isNull();
    }

    private static String event(String traceparent) {
        return EventCodec.encode(new Event<>("1", "/test", Instant.EPOCH, "account", traceparent,
                new ConversationDeleted("4610000000000001")));
    }
}
