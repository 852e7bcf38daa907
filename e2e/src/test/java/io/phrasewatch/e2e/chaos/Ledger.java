package io.phrasewatch.e2e.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What was accepted, written down by the client: the only truth the comparison knows. Safe for any thread. */
final class Ledger {

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicLong marks = new AtomicLong();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> marked = new LinkedHashMap<>();
    private final List<String> jobs = new ArrayList<>();

    /** A word no other submission of any run has. */
    String newMark() {
        return run + "x" + marks.incrementAndGet();
    }

    /** Notes a 201. */
    synchronized void accept(String conversation, String job, List<String> said, List<String> detectable) {
        texts.computeIfAbsent(conversation, id -> new ArrayList<>()).addAll(said);
        marked.computeIfAbsent(conversation, id -> new ArrayList<>()).addAll(detectable);
        jobs.add(job);
    }

    /** Texts by conversation, in the order they were accepted. */
    synchronized Map<String, List<String>> texts() {
        return copy(texts);
    }

    /** Texts a tracker must be found in, by conversation. */
    synchronized Map<String, List<String>> marked() {
        return copy(marked);
    }

    synchronized List<String> jobs() {
        return List.copyOf(jobs);
    }

    synchronized long messages() {
        return texts.values().stream().mapToLong(List::size).sum();
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> given) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        given.forEach((key, values) -> copy.put(key, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }
}
