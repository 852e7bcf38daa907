package io.phrasewatch.engine.insight;

import java.util.List;
import java.util.Set;

/** How much the order of words makes a clause a question; needs no question mark, which recognised speech has not. */
final class QuestionRules {

    private static final double MARKED_ORDER = 0.95;
    private static final double MARK_ALONE = 0.75;
    private static final double ORDER = 0.85;
    private static final double ORDER_DESPITE_MARK = 0.65;
    private static final double INSIDE = 0.7;
    private static final double INDIRECT = 0.65;
    private static final double ONE_WORD = 0.6;
    private static final int FARTHEST_AUXILIARY = 4;

    private static final Set<String> STATED = Words.set("what which when where how");
    private static final Set<String> COMMANDED = Words.set("do have don't may might");
    private static final Set<String> TURNED = Words.set("does did can could would is are was were has");
    private static final Set<String> LISTENERS = Words.set("you we i they");
    private static final Set<String> ASKED_INSIDE = Words.set("can could would do did are will should does");
    private static final Set<String> AGREEING = Words.set("neither nor so as than what that which where who how nobody if");
    private static final Set<String> DEGREES = Words.set("much many long often far soon old big fast late early about come");
    private static final List<List<String>> INDIRECTLY = Words.phrases("i was wondering if", "i was wondering whether", "i was wondering what",
            "i was wondering how", "i was wondering when", "i wonder if", "i wonder whether", "i'm wondering if", "i'm wondering whether",
            "could you tell me", "can you tell me", "would you tell me", "i'd like to know", "i would like to know", "i want to know",
            "i wanted to know", "i wanted to ask", "my question is", "the question is", "do you know", "do you have any idea",
            "any idea when", "any idea what", "any idea how", "any idea why", "any chance you");

    private QuestionRules() {
    }

    /** 0 when it is none, else 0..1. */
    static double evidence(Clause clause) {
        if (clause.asks()) {
            return marked(clause);
        }
        double inside = clause.bare() ? inside(clause) : 0;
        double ordered = clause.bare() ? ORDER : ORDER_DESPITE_MARK;
        return Math.max(inside, Math.max(isOrdered(clause) ? ordered : 0, isIndirect(clause) ? INDIRECT : 0));
    }

    /** Whether the clause begins as a question does. */
    static boolean asksFirst(Clause clause) {
        return isOrderedAt(clause, clause.openings().get(0));
    }

    private static double marked(Clause clause) {
        int size = clause.words().size();
        if (size == 1) {
            return Words.WH.contains(clause.word(0)) ? ONE_WORD : 0;
        }
        if (isOrdered(clause)) {
            return MARKED_ORDER;
        }
        boolean onlyFillers = clause.words().stream().allMatch(word -> Words.FILLERS.contains(word) || word.equals("really"));
        return onlyFillers ? 0 : MARK_ALONE;
    }

    private static boolean isOrdered(Clause clause) {
        return clause.openings().stream().anyMatch(opening -> isOrderedAt(clause, opening));
    }

    private static boolean isOrderedAt(Clause clause, int at) {
        String first = clause.word(at);
        if (Words.WH.contains(first)) {
            return asksWithWord(clause, at);
        }
        if (Words.SHORT_WH.contains(first)) {
            return !clause.bare() || clause.words().size() - at > 2;
        }
        return invertsAt(clause, at);
    }

    private static boolean asksWithWord(Clause clause, int at) {
        String first = clause.word(at);
        String next = clause.word(at + 1);
        if (Words.AUXILIARIES.contains(next)) {
            boolean relative = first.equals("which") && !clause.asks();
            boolean told = STATED.contains(first) && !clause.asks() && statesSomething(clause, at + 2);
            return !relative && !told;
        }
        if (first.equals("how") && DEGREES.contains(next) || first.equals("what") && (next.equals("about") || next.equals("if"))) {
            return clause.asks() || next.equals("about") || next.equals("come") || at == 0 && first.equals("how")
                    || auxiliaryFollows(clause, at + 1);
        }
        return !Words.SUBJECTS.contains(next) && auxiliaryFollows(clause, at + 1);
    }

    /** "What is important is that ...": a second verb makes it a statement. */
    private static boolean statesSomething(Clause clause, int from) {
        return clause.find(List.of("is", "that"), from) >= 0 || clause.find(List.of("is", "to"), from) >= 0;
    }

    private static boolean auxiliaryFollows(Clause clause, int from) {
        for (int word = from; word < from + FARTHEST_AUXILIARY; word++) {
            if (Words.AUXILIARIES.contains(clause.word(word))
                    && (Words.SUBJECTS.contains(clause.word(word + 1)) || clause.asks() || clause.word(from - 1).equals("which"))) {
                return true;
            }
            if (Words.PRONOUNS.contains(clause.word(word))) {
                return false;
            }
        }
        return false;
    }

    private static boolean invertsAt(Clause clause, int at) {
        String first = clause.word(at);
        String next = clause.word(at + 1);
        if (!Words.AUXILIARIES.contains(first)) {
            return false;
        }
        boolean command = COMMANDED.contains(first) && (!Words.PRONOUNS.contains(next) || next.equals("it"));
        boolean condition = first.equals("should") && next.equals("you") && !clause.asks();
        boolean bareQuestion = clause.bare() && TURNED.contains(first) && !next.isEmpty() && !next.equals("not");
        return !command && !condition && (Words.SUBJECTS.contains(next) || bareQuestion);
    }

    private static boolean isIndirect(Clause clause) {
        return INDIRECTLY.stream().anyMatch(phrase -> clause.find(phrase, 0) >= 0);
    }

    /** Speech without marks runs sentences together, but only questions turn verb and subject around. */
    private static double inside(Clause clause) {
        for (int word = 1; word + 1 < clause.words().size(); word++) {
            boolean turned = ASKED_INSIDE.contains(clause.word(word)) && LISTENERS.contains(clause.word(word + 1));
            String before = clause.word(word - 1);
            if (turned && (Words.WH.contains(before) || !AGREEING.contains(before) && word + 2 < clause.words().size())) {
                return INSIDE;
            }
        }
        return 0;
    }
}
