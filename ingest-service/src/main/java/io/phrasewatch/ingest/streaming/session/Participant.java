package io.phrasewatch.ingest.streaming.session;

import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.ingest.streaming.audio.SpeechPipe;
import io.phrasewatch.ingest.streaming.protocol.StartRequest;
import java.time.Instant;

/** One socket that speaks, between its start and its stop. Changed by the tasks of its stream only. */
final class Participant {

    private final ClientSocket socket;
    private volatile StartRequest start;
    private volatile boolean speaking;
    private volatile Instant startedOn;
    private volatile Instant pausedUntil;
    private volatile boolean dismissed;
    private volatile boolean paused;
    private SpeechPipe speech;
    private boolean soundBegan;

    Participant(ClientSocket socket) {
        this.socket = socket;
    }

    ClientSocket socket() {
        return socket;
    }

    /** Begins, or goes on after a pause. */
    void begin(StartRequest request, SpeechPipe pipe) {
        start = request;
        speech = pipe;
        startedOn = Instant.now();
        soundBegan = false;
        pausedUntil = null;
        dismissed = false;
        paused = false;
        speaking = true;
    }

    /** The first sound came: from here the recogniser counts. */
    void soundBegins() {
        if (!soundBegan) {
            soundBegan = true;
            startedOn = Instant.now();
        }
    }

    /** Has nothing more to say, for now at least. */
    void stop() {
        speaking = false;
        pausedUntil = Instant.now().plus(start.ending().pauseFor());
    }

    /** Whether its stops only interrupt. */
    boolean pauses() {
        return !start.ending().disconnectOnStop() && !start.ending().pauseFor().isZero();
    }

    /** All it said before its stop is accepted, and it may begin again. */
    void pause() {
        paused = true;
    }

    boolean isPaused() {
        return paused;
    }

    /** Was told that its stop is done: nothing is owed to it. */
    void dismiss() {
        dismissed = true;
    }

    boolean isDismissed() {
        return dismissed;
    }

    /** Frees what recognises its speech. */
    void release() {
        speaking = false;
        if (speech != null) {
            speech.close();
            speech = null;
        }
    }

    /** Whether it ever started. */
    boolean isStarted() {
        return start != null;
    }

    boolean isSpeaking() {
        return speaking;
    }

    /** Whether it paused longer than it said it would. */
    boolean isPausedTooLong(Instant now) {
        Instant until = pausedUntil;
        return !speaking && until != null && now.isAfter(until);
    }

    /** What it asked for; null before its start. */
    StartRequest start() {
        return start;
    }

    /** Recognises its speech; null when it sends text. */
    SpeechPipe speech() {
        return speech;
    }

    Instant startedOn() {
        return startedOn;
    }

    /** Who speaks, null when unknown. */
    Speaker speaker() {
        return start.speaker();
    }
}
