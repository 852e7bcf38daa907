package io.phrasewatch.ingest.streaming.session;

import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.ingest.streaming.protocol.ClientFrame;
import io.phrasewatch.ingest.streaming.protocol.RecognitionFrames;
import io.phrasewatch.ingest.streaming.protocol.ServerFrames;
import io.phrasewatch.ingest.streaming.protocol.StartRequest;
import io.phrasewatch.ingest.streaming.protocol.StreamError;
import io.phrasewatch.ingest.streaming.storage.StreamKey;
import io.phrasewatch.ingest.streaming.threads.OrderedTasks;
import io.phrasewatch.ingest.submission.Utterance;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.speech.LiveListener;
import io.phrasewatch.speech.SpeechSegment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One connection id in this process: takes what its speakers say, in order, and tells everybody connected. Frames of all speakers share
 * one line of tasks, so places in the conversation, and the frames about them, come in the same order.
 */
final class LiveStream {

    private final StreamKey key;
    private final StreamWork work;
    private final OrderedTasks tasks;
    private final Audience audience = new Audience();
    private final Talk talk;
    private volatile Instant lastHeard = Instant.now();
    private volatile CompletableFuture<Void> ending = CompletableFuture.completedFuture(null);
    private volatile boolean departing;

    LiveStream(StreamKey key, StreamWork work, OrderedTasks tasks) {
        this.key = key;
        this.work = work;
        this.tasks = tasks;
        this.talk = new Talk(key, work, audience);
    }

    StreamKey key() {
        return key;
    }

    Audience audience() {
        return audience;
    }

    Talk talk() {
        return talk;
    }

    Instant lastHeard() {
        return lastHeard;
    }

    /** Runs a piece of work in the stream's line. */
    void add(Runnable task) {
        tasks.add(task);
    }

    /**
     * Prepares to leave this process: all that came so far is worked on, sound included, and stops are confirmed. What comes later is
     * neither stored nor answered; the conversation waits for its speakers.
     */
    CompletableFuture<Void> depart() {
        add(() -> departing = true);
        return finishSpeech().thenCompose(done -> ending)
                .thenRun(() -> add(talk::letGo))
                .thenCompose(done -> tasks.drained());
    }

    private CompletableFuture<Void> finishSpeech() {
        return tasks.drained().thenCompose(done -> CompletableFuture.allOf(audience.speaking().stream()
                        .filter(participant -> participant.speech() != null)
                        .map(participant -> participant.speech().finish())
                        .toArray(CompletableFuture[]::new)))
                .thenCompose(done -> tasks.drained());
    }

    /** A text frame of a speaker. */
    void text(Participant participant, String frame) {
        if (participant.socket().enqueue(frame.length())) {
            add(() -> work(participant, frame.length(), () -> obey(participant, work.frames().read(frame))));
        }
    }

    /** Sound of a speaker; in the same line, because it counts only after the start that came before it. */
    void sound(Participant participant, byte[] sound) {
        if (participant.socket().enqueue(sound.length)) {
            add(() -> work(participant, sound.length, () -> hear(participant, sound)));
        }
    }

    private void work(Participant participant, int size, Runnable task) {
        participant.socket().dequeue(size);
        if (departing || participant.socket().isOverrun()) {
            return;
        }
        lastHeard = Instant.now();
        Failures.shield(participant.socket(), task);
    }

    private void obey(Participant participant, ClientFrame frame) {
        if (!participant.isSpeaking()) {
            obeySilent(participant, frame);
        } else if (frame instanceof StartRequest || frame instanceof ClientFrame.WrongStart) {
            throw new ApiException(StreamError.STARTED_ALREADY);
        } else if (talk.stored().isEmpty()) {
            throw new ApiException(StreamError.CONVERSATION_GONE);
        } else if (frame instanceof ClientFrame.Said said) {
            said(participant, said);
        } else if (frame instanceof ClientFrame.Modify modify) {
            modify(participant, modify);
        } else {
            stop(participant);
        }
    }

    /** A frame of somebody who has not started, or has stopped. */
    private void obeySilent(Participant participant, ClientFrame frame) {
        if (frame instanceof StartRequest start) {
            start(participant, start);
        } else if (frame instanceof ClientFrame.WrongStart wrong) {
            refuse(participant, wrong.why());
        } else if (frame instanceof ClientFrame.Stop && participant.isStarted()) {
            stopAgain(participant);
        } else {
            throw new ApiException(StreamError.NOT_STARTED);
        }
    }

    private void start(Participant participant, StartRequest start) {
        try {
            String conversationId = talk.begin(start);
            participant.begin(start, start.input().text() ? null : work.recognition().open(start.input(),
                    start.options().languageCode(), new Hearing(participant),
                    failure -> add(() -> Failures.tell(participant.socket(), failure))));
            participant.socket().send(ServerFrames.startedListening());
            participant.socket().send(ServerFrames.conversationCreated(conversationId));
            participant.socket().send(ServerFrames.recognitionStarted(conversationId));
        } catch (ApiException refused) {
            refuse(participant, refused);
        }
    }

    private static void refuse(Participant participant, ApiException refused) {
        participant.socket().send(ServerFrames.error(refused.getMessage(), refused.code().status()));
        participant.socket().close(refused.code().status() >= 500 ? CloseWith.TRY_LATER : CloseWith.POLICY, "the start is refused");
    }

    private void said(Participant participant, ClientFrame.Said said) {
        if (participant.speech() != null) {
            throw new ApiException(StreamError.TEXT_NOT_ANNOUNCED);
        }
        Utterance given = said.utterance();
        Speaker from = given.from() != null ? given.from() : participant.speaker();
        Utterance utterance = new Utterance(given.content(), from, given.startTime(), given.endTime());
        Duration offset = Duration.between(participant.startedOn(), Instant.now());
        SpeechSegment segment = new SpeechSegment(given.content(), offset, offset, Double.NaN, List.of());
        heard(participant, from, segment, said.isFinal());
        if (said.isFinal()) {
            talk.say(participant, utterance, List.of());
        } else {
            talk.interim(participant, utterance);
        }
    }

    private void heard(Participant participant, Speaker from, SpeechSegment segment, boolean isFinal) {
        if (isFinal || participant.start().interimResults()) {
            audience.recognised(participant, RecognitionFrames.result(talk.conversationId(), from, segment, isFinal));
        }
    }

    private static void modify(Participant participant, ClientFrame.Modify modify) {
        if (participant.speech() != null) {
            participant.speech().change(modify.format());
        }
        participant.socket().send(ServerFrames.sessionModified(modify.format()));
    }

    private static void hear(Participant participant, byte[] sound) {
        if (!participant.isSpeaking()) {
            return;
        }
        if (participant.speech() == null) {
            throw new ApiException(StreamError.SOUND_NOT_ANNOUNCED);
        }
        participant.soundBegins();
        if (!participant.speech().accept(sound)) {
            participant.socket().close(CloseWith.POLICY, "sound comes faster than it can be recognised");
        }
    }

    private void stop(Participant participant) {
        participant.stop();
        if (participant.speech() == null) {
            stopped(participant);
        } else {
            participant.speech().finish().whenComplete((done, failure) -> add(() -> stopped(participant)));
        }
    }

    /** One stop is enough: who pauses hears again that it does, and whose stop is under way hears of it in time. */
    private static void stopAgain(Participant participant) {
        if (participant.isPaused()) {
            participant.socket().send(ServerFrames.recognitionStopped());
        }
    }

    /** All that was said before the stop is accepted. */
    private void stopped(Participant participant) {
        participant.release();
        Failures.shield(participant.socket(), () -> confirmStop(participant));
    }

    /** The conversation's end is told before the end of recognition: one client closes at the first of the two and waits for the other. */
    private void confirmStop(Participant participant) {
        if (participant.pauses()) {
            participant.pause();
            participant.socket().send(ServerFrames.recognitionStopped());
            return;
        }
        if (audience.speaking().isEmpty()) {
            ending = talk.end().thenRun(() -> finish(participant, "stopped"));
        } else {
            participant.socket().send(ServerFrames.conversationCompleted(talk.conversationId()));
            finish(participant, "stopped");
        }
    }

    private void finish(Participant participant, String reason) {
        participant.socket().send(ServerFrames.recognitionStopped());
        participant.dismiss();
        work.later(() -> participant.socket().close(CloseWith.NORMAL, reason));
    }

    /** Ends the stream because nothing was said for too long. */
    void endIdle() {
        ending = talk.end().thenRun(() -> audience.participants()
                .forEach(participant -> finish(participant, "nothing was said for too long")));
    }

    /** A speaker's socket is gone: what it said so far is accepted, unless it broke a rule, and the conversation waits for it. */
    void left(Participant participant) {
        if (participant.speech() != null && participant.isSpeaking() && !participant.socket().isOverrun()) {
            participant.speech().finish().whenComplete((done, failure) -> add(() -> gone(participant)));
        } else {
            gone(participant);
        }
    }

    private void gone(Participant participant) {
        participant.release();
        audience.remove(participant.socket());
        if (audience.speaking().isEmpty()) {
            talk.letGo();
        }
    }

    /** What the recogniser understands goes back into the stream's line. */
    private final class Hearing implements LiveListener {

        private final Participant participant;

        Hearing(Participant participant) {
            this.participant = participant;
        }

        @Override
        public void interim(SpeechSegment segment) {
            add(() -> Failures.shield(participant.socket(), () -> understood(segment, false)));
        }

        @Override
        public void finished(SpeechSegment segment) {
            add(() -> Failures.shield(participant.socket(), () -> understood(segment, true)));
        }

        private void understood(SpeechSegment segment, boolean isFinal) {
            if (talk.stored().isEmpty()) {
                throw new ApiException(StreamError.CONVERSATION_GONE);
            }
            heard(participant, participant.speaker(), segment, isFinal);
            Instant begin = participant.startedOn();
            Utterance utterance = new Utterance(segment.text(), participant.speaker(), SpokenTimes.at(begin, segment.start()),
                    SpokenTimes.at(begin, segment.end()));
            if (isFinal) {
                talk.say(participant, utterance, SpokenTimes.words(begin, segment));
            } else {
                talk.interim(participant, utterance);
            }
        }
    }
}
