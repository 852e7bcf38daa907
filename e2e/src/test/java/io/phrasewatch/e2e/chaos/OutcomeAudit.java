package io.phrasewatch.e2e.chaos;

import io.phrasewatch.contracts.BatchRecorded;
import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.JobStatusChanged;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.contracts.TrackersDetected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a backend that reads the topics would have seen, each event once by its id, as it is told to. */
final class OutcomeAudit {

    private final String kafka;
    private final Ledger ledger;
    private final Map<String, List<String>> detected = new HashMap<>();
    private final Set<String> known;
    private final Set<String> batches = new HashSet<>();
    private final Map<String, Map<String, Integer>> lastBatches = new HashMap<>();
    private final Set<String> statuses = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private long batchesTwice;
    private long disordered;
    private long statusesTwice;

    OutcomeAudit(String kafka, Ledger ledger) {
        this.kafka = kafka;
        this.ledger = ledger;
        this.known = ledger.texts().keySet();
    }

    void into(Verdict verdict) {
        long outcomes = once(Topics.DETECTION_OUTCOMES, verdict, this::outcome);
        once(Topics.JOB_EVENTS, verdict, this::status);
        verdict.figure("outcome events", outcomes);
        Audit.compare(verdict, "matches on the topic", ledger.marked(), detected);
        verdict.fault("batches recorded twice on the topic", batchesTwice);
        verdict.fault("batches told out of order", disordered);
        verdict.fault("job statuses told twice", statusesTwice);
        verdict.fault("jobs whose end was not told", ledger.jobs().stream().filter(job -> !ended.contains(job)).count());
    }

    private long once(String topic, Verdict verdict, Consumer<Event<?>> reader) {
        Set<String> seen = new HashSet<>();
        long repeated = 0;
        for (var record : Topic.read(kafka, topic)) {
            Event<?> event = EventCodec.decodeRecord(record.value());
            if (seen.add(event.id())) {
                reader.accept(event);
            } else {
                repeated++;
            }
        }
        verdict.figure("events delivered again under their id, " + topic, repeated);
        return seen.size();
    }

    private void outcome(Event<?> event) {
        if (event.data() instanceof TrackersDetected found && known.contains(found.conversationId())) {
            found.trackers().forEach(tracker -> tracker.matches().forEach(match ->
                    detected.computeIfAbsent(found.conversationId(), id -> new ArrayList<>()).add(match.text())));
        } else if (event.data() instanceof BatchRecorded recorded) {
            recorded(recorded);
        }
    }

    private void recorded(BatchRecorded recorded) {
        batchesTwice += batches.add(recorded.jobId() + "/" + recorded.batchIndex()) ? 0 : 1;
        Map<String, Integer> ofJob = lastBatches.computeIfAbsent(recorded.conversationId(), id -> new HashMap<>());
        int before = ofJob.getOrDefault(recorded.jobId(), -1);
        disordered += recorded.batchIndex() > before ? 0 : 1;
        ofJob.put(recorded.jobId(), recorded.batchIndex());
    }

    private void status(Event<?> event) {
        JobStatusChanged change = (JobStatusChanged) event.data();
        statusesTwice += statuses.add(change.jobId() + " " + change.status()) ? 0 : 1;
        if (change.status().equals("completed") || change.status().equals("failed")) {
            ended.add(change.jobId());
        }
    }
}
