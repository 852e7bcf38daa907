package io.phrasewatch.e2e.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Compares what was accepted with what is in the database and on the topics: as sets, as counts, and in order. */
final class Audit {

    private static final String OPEN_JOBS = "select count(*) from ingest.job where status in ('scheduled', 'in_progress')";
    private static final String UNSENT = "select (select count(*) from ingest.outbox) + (select count(*) from conversation.outbox)";

    private final ChaosSuite suite;
    private final Ledger ledger;

    Audit(ChaosSuite suite, Ledger ledger) {
        this.suite = suite;
        this.ledger = ledger;
    }

    /** Waits for every job to end, then counts. */
    void into(Verdict verdict, Duration patience) {
        settle(verdict, patience);
        messages(verdict);
        matches(verdict);
        jobs(verdict);
        new OutcomeAudit(suite.kafka().address(), ledger).into(verdict);
    }

    private void settle(Verdict verdict, Duration patience) {
        try {
            Awaitility.await().atMost(patience).pollInterval(Duration.ofMillis(500)).until(this::isSettled);
        } catch (ConditionTimeoutException stuck) {
            verdict.fault("jobs still open after " + patience, suite.postgres().count(OPEN_JOBS));
            verdict.fault("records still in an outbox", suite.postgres().count(UNSENT));
        }
    }

    private boolean isSettled() {
        return suite.postgres().count(OPEN_JOBS) == 0 && suite.postgres().count(UNSENT) == 0;
    }

    private void messages(Verdict verdict) {
        Map<String, List<String>> stored = byConversation(suite.postgres().query(
                "select conversation_id, text from conversation.message order by conversation_id, sequence"));
        verdict.figure("conversations", ledger.texts().size());
        verdict.figure("messages accepted", ledger.messages());
        compare(verdict, "messages", ledger.texts(), stored);
        long disordered = ledger.texts().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(stored.getOrDefault(entry.getKey(), List.of()))).count();
        verdict.fault("conversations out of order or incomplete", disordered);
    }

    private void matches(Verdict verdict) {
        Map<String, List<String>> found = byConversation(suite.postgres().query("""
                select t.conversation_id, m.text from conversation.tracker_match t
                join conversation.message m on m.conversation_id = t.conversation_id and m.id = t.message_id
                order by t.conversation_id, m.sequence"""));
        compare(verdict, "matches", ledger.marked(), found);
    }

    private void jobs(Verdict verdict) {
        Set<String> completed = new HashSet<>(suite.postgres().query("select id from ingest.job where status = 'completed'"));
        verdict.figure("jobs accepted", ledger.jobs().size());
        verdict.fault("jobs accepted and not completed", ledger.jobs().stream().filter(job -> !completed.contains(job)).count());
        verdict.fault("jobs that nobody was told of",
                suite.postgres().count("select count(*) from ingest.job") - new HashSet<>(ledger.jobs()).size());
    }

    static void compare(Verdict verdict, String what, Map<String, List<String>> expected, Map<String, List<String>> found) {
        long lost = 0;
        long surplus = 0;
        Set<String> conversations = new HashSet<>(expected.keySet());
        conversations.addAll(found.keySet());
        for (String conversation : conversations) {
            List<String> missing = new ArrayList<>(expected.getOrDefault(conversation, List.of()));
            for (String text : found.getOrDefault(conversation, List.of())) {
                surplus += missing.remove(text) ? 0 : 1;
            }
            lost += missing.size();
        }
        verdict.fault(what + " lost", lost);
        verdict.fault(what + " duplicated or invented", surplus);
    }

    private static Map<String, List<String>> byConversation(List<String> rows) {
        Map<String, List<String>> texts = new HashMap<>();
        for (String row : rows) {
            int bar = row.indexOf('|');
            texts.computeIfAbsent(row.substring(0, bar), id -> new ArrayList<>()).add(row.substring(bar + 1));
        }
        return texts;
    }
}
