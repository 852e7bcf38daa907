package io.phrasewatch.engine.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A frame in a clause with the verb it announces.
 *
 * @param frame what announces; for a bare command one made up for it
 * @param at    index of its first word
 * @param verb  index of the verb
 * @param name  the verb in its base form, as far as the lists know it
 */
record Announced(Frame frame, int at, int verb, String name) {

    private static final double COMMAND = 0.75;
    private static final Frame COMMANDED = new Frame(List.of(), COMMAND, false, false, true, true);
    private static final int FARTHEST_DOUBT = 3;
    private static final Set<String> DENIALS = Words.set("don't not doesn't never if");
    private static final Set<String> BEFORE_REQUESTS = Words.set("you and can");

    /** Everything a clause announces, in no particular order. */
    static List<Announced> in(Clause clause) {
        List<Announced> found = new ArrayList<>();
        for (Frame frame : Frame.ALL) {
            for (int at = clause.find(frame.words(), 0); at >= 0; at = clause.find(frame.words(), at + 1)) {
                if (!isDoubted(clause, at, frame) && (!frame.opens() || opens(clause, at))) {
                    add(clause, frame, at, at + frame.words().size(), found);
                }
            }
        }
        for (int opening : clause.openings()) {
            if (Words.PLAIN_REQUESTS.contains(clause.word(opening)) || Contacts.isCommand(clause, opening)) {
                add(clause, COMMANDED, opening, opening, found);
            }
        }
        return found;
    }

    private static void add(Clause clause, Frame frame, int at, int from, List<Announced> found) {
        int verb = from;
        while (Words.ADVERBS.contains(clause.word(verb))) {
            verb++;
        }
        String name = clause.word(verb);
        if (name.equals("be") && clause.word(verb + 1).endsWith("ing")) {
            verb++;
            name = base(clause.word(verb));
        }
        if (!name.isEmpty()) {
            found.add(new Announced(frame, at, verb, name));
        }
    }

    private static String base(String participle) {
        String stem = participle.substring(0, participle.length() - "ing".length());
        return Words.ACTIONS.contains(stem + "e") ? stem + "e" : stem;
    }

    private static boolean opens(Clause clause, int at) {
        boolean atOpening = at == 0 || clause.openings().contains(at) || clause.openings().contains(at + 1);
        boolean unmarked = clause.bare() && Words.ACTIONS.contains(clause.word(at + 1));
        return atOpening || unmarked || BEFORE_REQUESTS.contains(clause.word(at - 1));
    }

    /** "If I need to", "I don't think we should", "what I'll do is": said of something else, or denied. */
    private static boolean isDoubted(Clause clause, int at, Frame frame) {
        Set<String> doubts = frame.request() ? Words.WH : Words.DOUBTS;
        if (doubts.contains(clause.word(at - 1))) {
            return true;
        }
        for (int word = Math.max(0, at - FARTHEST_DOUBT); word < at; word++) {
            String before = clause.word(word);
            if (DENIALS.contains(before)) {
                return !frame.words().get(0).equals("please");
            }
        }
        return false;
    }
}
