package io.phrasewatch.ingest.streaming.session;

import io.phrasewatch.contracts.ConversationAttributes;
import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.TimedWord;
import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.detection.Findings;
import io.phrasewatch.detection.SearchedMessages;
import io.phrasewatch.ingest.streaming.protocol.StartRequest;
import io.phrasewatch.ingest.streaming.protocol.StreamError;
import io.phrasewatch.ingest.streaming.storage.SpokenUtterance;
import io.phrasewatch.ingest.streaming.storage.StoredStream;
import io.phrasewatch.ingest.streaming.storage.StreamKey;
import io.phrasewatch.ingest.submission.Utterance;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.id.PublicIds;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * The conversation of a stream while it goes on: which one it is, what is looked for, what becomes of words. Used by the tasks of its
 * stream only; calls wait for the database and for detection.
 */
final class Talk {

    private static final Logger LOG = Logger.getLogger(Talk.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration SETTLING_POLL = Duration.ofMillis(20);

    private final StreamKey key;
    private final StreamWork work;
    private final Audience audience;
    private volatile StoredStream stored;
    private TrackerSelection selection = new TrackerSelection(List.of(), List.of());
    private String name;

    Talk(StreamKey key, StreamWork work, Audience audience) {
        this.key = key;
        this.work = work;
        this.audience = audience;
    }

    /** The stream as stored, empty before the first start and after the end. */
    Optional<StoredStream> stored() {
        return Optional.ofNullable(stored);
    }

    String conversationId() {
        return stored.conversationId();
    }

    /**
     * Begins the conversation, or goes on with the one the connection id has. Trackers of all speakers add up.
     *
     * @return id of the conversation
     */
    String begin(StartRequest start) {
        StoredStream stream = stored != null ? stored : await(work.life().find(key)).orElse(null);
        String conversationId = stream != null ? stream.conversationId() : PublicIds.random();
        TrackerSelection chosen = await(work.choice().choose(key.accountId(), conversationId, start.trackers()));
        if (stream == null) {
            Duration keepFor = Optional.ofNullable(start.ending().keepFor()).orElse(work.config().noConnectionTimeout());
            Optional<StoredStream> begun = await(work.life().begin(key, conversationId, keepFor));
            if (begun.isEmpty()) {
                return begin(start);
            }
            stream = begun.get();
        }
        selection = stored == null ? chosen : Selections.union(selection, chosen);
        name = start.name() != null ? start.name() : name;
        stored = stream;
        return stream.conversationId();
    }

    /** Final words: stored first, then told to everybody with what is found in them. */
    void say(Participant participant, Utterance utterance, List<TimedWord> words) {
        ProcessingOptions options = participant.start().options();
        Utterance timed = timed(utterance);
        ConversationAttributes attributes = new ConversationAttributes(name, null, Map.of(), timed.endTime());
        List<SubmittedMessage> messages = accept(new SpokenUtterance(timed, words, attributes, selection, options));
        SearchedMessages searched = new SearchedMessages(stored.conversationId(), options, messages);
        audience.accepted(searched);
        detect(searched).ifPresent(findings -> tell(participant, findings));
    }

    private List<SubmittedMessage> accept(SpokenUtterance spoken) {
        try {
            return await(work.intake().accept(stored, spoken));
        } catch (ApiException refused) {
            if (refused.code() == StreamError.CONVERSATION_GONE) {
                await(work.life().end(stored));
                forget();
            }
            throw refused;
        }
    }

    private void tell(Participant participant, Findings findings) {
        audience.found(findings, true);
        audience.insights(stored.conversationId(), findings.insights().stream()
                .filter(insight -> participant.start().insightTypes().contains(insight.type()))
                .toList());
    }

    /** Words that may still change: nothing is stored, trackers are told where the speaker wants to hear of them so early. */
    void interim(Participant participant, Utterance utterance) {
        if (!participant.start().interimTrackers()) {
            return;
        }
        Utterance timed = timed(utterance);
        SubmittedMessage passing = new SubmittedMessage(UUID.randomUUID().toString(), 0, timed.content(), timed.from(), timed.startTime(),
                timed.endTime(), null);
        detect(new SearchedMessages(stored.conversationId(), participant.start().options(), List.of(passing)))
                .ifPresent(findings -> audience.found(new Findings(findings.engineVersion(), findings.matches(), List.of()), false));
    }

    /** What is found now; nothing when trackers can not be had now, the worker will find it later. */
    private Optional<Findings> detect(SearchedMessages searched) {
        try {
            List<TrackerSnapshot> trackers = await(work.trackers().of(key.accountId(), selection));
            return Optional.of(await(work.detection().detect(searched, trackers)));
        } catch (RuntimeException failure) {
            LOG.warnf("A stream has to do without live detection: %s", failure.getClass().getName());
            return Optional.empty();
        }
    }

    /** Words without times of their own were said just now. */
    private static Utterance timed(Utterance utterance) {
        if (utterance.startTime() != null || utterance.endTime() != null) {
            return utterance;
        }
        return new Utterance(utterance.content(), utterance.from(), null, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Ends the conversation.
     *
     * @return done when all of it can be read, or after a while; never fails
     */
    CompletableFuture<Void> end() {
        StoredStream ended = stored;
        if (ended == null) {
            return CompletableFuture.completedFuture(null);
        }
        await(work.life().end(ended));
        forget();
        return settled(ended).thenRun(() -> audience.completed(ended.conversationId()));
    }

    private CompletableFuture<Boolean> settled(StoredStream ended) {
        return work.life().isSettled(ended)
                .onItem().delayIt().by(SETTLING_POLL)
                .repeat().until(settled -> settled)
                .collect().last()
                .ifNoItem().after(work.config().completionWait()).recoverWithItem(false)
                .onFailure().recoverWithItem(false)
                .subscribeAsCompletionStage();
    }

    /** Nobody is connected any more who speaks: somebody may come back. */
    void letGo() {
        StoredStream left = stored;
        if (left != null) {
            await(work.life().letGo(left));
            stored = null;
        }
    }

    /** The next start begins another conversation. */
    private void forget() {
        stored = null;
        name = null;
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(LONGEST_WAIT);
    }
}
