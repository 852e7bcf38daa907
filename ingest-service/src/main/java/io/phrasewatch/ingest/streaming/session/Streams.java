package io.phrasewatch.ingest.streaming.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.phrasewatch.ingest.streaming.backlog.Backlogs;
import io.phrasewatch.ingest.streaming.storage.StreamKey;
import io.phrasewatch.ingest.streaming.threads.StreamThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** All streams of this process, by connection id, and how many sockets they have. */
@ApplicationScoped
public class Streams {

    private final StreamWork work;
    private final StreamThreads threads;
    private final Backlogs backlogs;
    private final Closings closings;
    private final Map<StreamKey, LiveStream> streams = new ConcurrentHashMap<>();
    private final Map<String, Integer> speakers = new ConcurrentHashMap<>();
    private final AtomicInteger sockets = new AtomicInteger();
    private volatile boolean stopping;

    Streams(StreamWork work, StreamThreads threads, Backlogs backlogs, Closings closings, MeterRegistry registry) {
        this.work = work;
        this.threads = threads;
        this.backlogs = backlogs;
        this.closings = closings;
        Gauge.builder("phrasewatch.stream.sessions", streams, Map::size)
                .description("live streams of this process").register(registry);
        Gauge.builder("phrasewatch.stream.sockets", sockets, AtomicInteger::get)
                .description("sockets of live streams, of speakers and subscribers").register(registry);
    }

    /** Whether one more socket of the account may speak. */
    public boolean hasRoomForSpeaker(String accountId) {
        return speakers.getOrDefault(accountId, 0) < work.config().maxStreams();
    }

    /** Whether there may be one more socket at all. */
    public boolean hasRoom() {
        return !stopping && sockets.get() < work.config().maxSockets();
    }

    /** A socket that may speak was opened. One that came beside the limit, with many others at once, is closed. */
    public Seat speak(StreamKey key, ClientLink link) {
        if (speakers.merge(key.accountId(), 1, Integer::sum) > work.config().maxStreams()) {
            link.close(CloseWith.TRY_LATER, "too many streams");
        }
        ClientSocket socket = socket(link);
        Participant participant = new Participant(socket);
        LiveStream stream = join(key, joined -> joined.audience().add(participant));
        return new Seat(stream, socket, participant, () -> {
            speakers.computeIfPresent(key.accountId(), (account, count) -> count > 1 ? count - 1 : null);
            leave(stream);
        });
    }

    /** A socket that only listens was opened; nobody needs to speak yet. */
    public Seat listen(StreamKey key, ClientLink link) {
        ClientSocket socket = socket(link);
        LiveStream stream = join(key, joined -> joined.audience().addSubscriber(socket));
        return new Seat(stream, socket, null, () -> leave(stream));
    }

    Collection<LiveStream> all() {
        return streams.values();
    }

    Optional<LiveStream> find(StreamKey key) {
        return Optional.ofNullable(streams.get(key));
    }

    /** No more sockets; answers the streams there are. A socket whose upgrade was under way is sent away at once. */
    Collection<LiveStream> stop() {
        stopping = true;
        return List.copyOf(streams.values());
    }

    private ClientSocket socket(ClientLink link) {
        ClientSocket socket = new ClientSocket(closings.counting(link), backlogs.unread(), backlogs.waiting());
        if (stopping) {
            socket.goAway();
        }
        return socket;
    }

    private LiveStream join(StreamKey key, Consumer<LiveStream> place) {
        sockets.incrementAndGet();
        return streams.compute(key, (same, present) -> {
            LiveStream stream = present != null ? present : new LiveStream(key, work, threads.serving());
            place.accept(stream);
            return stream;
        });
    }

    private void leave(LiveStream stream) {
        sockets.decrementAndGet();
        streams.computeIfPresent(stream.key(), (key, present) -> present == stream && present.audience().isEmpty() ? null : present);
    }
}
