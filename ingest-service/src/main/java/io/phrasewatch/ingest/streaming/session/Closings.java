package io.phrasewatch.ingest.streaming.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** Counts sockets the server closes as {@code phrasewatch.stream.closed}, by code: who never reads never sees it. */
@ApplicationScoped
class Closings {

    private final Map<CloseWith, Counter> closed = new EnumMap<>(CloseWith.class);

    Closings(MeterRegistry registry) {
        for (CloseWith code : CloseWith.values()) {
            closed.put(code, Counter.builder("phrasewatch.stream.closed").tag("code", String.valueOf(code.code()))
                    .description("sockets of live streams closed by the server").register(registry));
        }
    }

    ClientLink counting(ClientLink link) {
        return new ClientLink() {

            @Override
            public Uni<Void> send(String frame) {
                return link.send(frame);
            }

            @Override
            public void close(CloseWith code, String reason) {
                closed.get(code).increment();
                link.close(code, reason);
            }

            @Override
            public void stopReading() {
                link.stopReading();
            }
        };
    }
}
