package io.phrasewatch.ingest.streaming.session;

import io.phrasewatch.detection.Findings;
import io.phrasewatch.detection.FoundInsight;
import io.phrasewatch.detection.SearchedMessages;
import io.phrasewatch.ingest.streaming.protocol.InsightFrames;
import io.phrasewatch.ingest.streaming.protocol.MessageFrames;
import io.phrasewatch.ingest.streaming.protocol.ServerFrames;
import io.phrasewatch.ingest.streaming.protocol.TrackerFrames;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Everybody connected to one stream: those who speak and those who only listen. Everybody hears what is found in everybody's words. */
final class Audience {

    private final Map<ClientSocket, Participant> participants = new ConcurrentHashMap<>();
    private final Set<ClientSocket> subscribers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger messageFrames = new AtomicInteger();
    private final AtomicInteger trackerFrames = new AtomicInteger();
    private final AtomicInteger insightFrames = new AtomicInteger();

    void add(Participant participant) {
        participants.put(participant.socket(), participant);
    }

    void addSubscriber(ClientSocket socket) {
        subscribers.add(socket);
    }

    void remove(ClientSocket socket) {
        participants.remove(socket);
        subscribers.remove(socket);
    }

    Collection<Participant> participants() {
        return participants.values();
    }

    /** Those who started and did not stop. */
    List<Participant> speaking() {
        return participants.values().stream().filter(Participant::isSpeaking).toList();
    }

    boolean isEmpty() {
        return participants.isEmpty() && subscribers.isEmpty();
    }

    /** Words as they are understood go to who says them and to subscribers; other speakers hear of messages. */
    void recognised(Participant participant, String frame) {
        participant.socket().send(frame);
        subscribers.forEach(socket -> socket.send(frame));
    }

    void accepted(SearchedMessages messages) {
        everybody(MessageFrames.accepted(messages, messageFrames.getAndIncrement()));
    }

    void found(Findings findings, boolean isFinal) {
        if (TrackerFrames.isWorthTelling(findings)) {
            everybody(TrackerFrames.found(findings, isFinal, trackerFrames.getAndIncrement()));
        }
    }

    void insights(String conversationId, List<FoundInsight> insights) {
        if (!insights.isEmpty()) {
            everybody(InsightFrames.found(conversationId, insights, insightFrames.getAndIncrement()));
        }
    }

    void completed(String conversationId) {
        everybody(ServerFrames.conversationCompleted(conversationId));
    }

    /** Closes the sockets of those who gave no sign of life since then. */
    void closeSilentSince(Instant then) {
        participants.keySet().forEach(socket -> socket.closeIfSilentSince(then));
        subscribers.forEach(socket -> socket.closeIfSilentSince(then));
    }

    /** Everybody has to connect to another process, but for those who have all they came for. */
    void goAway() {
        participants.values().forEach(participant -> {
            if (participant.isDismissed()) {
                participant.socket().close(CloseWith.NORMAL, "stopped");
            } else {
                participant.socket().goAway();
            }
        });
        subscribers.forEach(ClientSocket::goAway);
    }

    private void everybody(String frame) {
        participants.values().stream().filter(Participant::isStarted).forEach(participant -> participant.socket().send(frame));
        subscribers.forEach(socket -> socket.send(frame));
    }
}
