package io.phrasewatch.engine.insight;

import java.util.List;
import java.util.Set;

/** How much a clause speaks of something to be done, and whether that is to meet or speak again. */
final class TaskRules {

    private static final double DATED = 0.07;
    private static final double UNKNOWN_VERB = 0.22;
    private static final double AT_ONCE = 0.4;
    private static final double MOST = 0.97;
    private static final List<String> LET_ME = List.of("let", "me");
    private static final Set<String> OTHERS = Set.of("will", "needs", "is", "are");
    private static final Set<String> OFFERS = Set.of("i can", "i could", "can i", "could i", "shall i", "i'd like to", "i want to", "we can",
            "we want to", "can we", "could we", "should we", "shall we", "i should", "i have to", "i need to", "we'd like to", "you should",
            "you have to", "you need to", "we would like to", "you'll need to");

    private TaskRules() {
    }

    /** The strongest task of a clause; null when there is none. What a question says in passing is no promise, only a request can be. */
    static Task strongest(Clause clause) {
        Task strongest = null;
        boolean asks = QuestionRules.asksFirst(clause);
        for (Announced announced : Announced.in(clause)) {
            Task task = task(clause, announced);
            if (task.evidence() > 0 && (task.request() || !asks) && (strongest == null || task.evidence() > strongest.evidence())) {
                strongest = task;
            }
        }
        return strongest;
    }

    private static Task task(Clause clause, Announced announced) {
        double contact = Contacts.strength(clause, announced);
        InsightType type = contact > 0 ? InsightType.FOLLOW_UP : InsightType.ACTION_ITEM;
        double evidence = contact > 0 ? announced.frame().strength() * contact : action(clause, announced);
        if (evidence > 0) {
            evidence = adjusted(clause, announced, evidence, contact > 0);
        }
        boolean firm = announced.frame().firm() && !clause.hasAny(Words.HEDGES);
        return new Task(type, evidence, firm, announced.frame().bySpeaker(), announced.frame().request());
    }

    private static double action(Clause clause, Announced announced) {
        Frame frame = announced.frame();
        String verb = announced.name();
        String said = String.join(" ", frame.words());
        boolean known = Words.ACTIONS.contains(verb) || Words.PLAIN_REQUESTS.contains(verb);
        boolean talk = Contacts.isWeak(verb) && !verb.equals("review");
        if (isNone(clause, announced) || talk || frame.request() && Words.NO_REQUESTS.contains(verb)) {
            return 0;
        }
        boolean asked = frame.request() && !said.contains("please") && frame.strength() < 0.8 && !frame.words().isEmpty();
        boolean loose = asked || OTHERS.contains(frame.words().isEmpty() ? "" : frame.words().get(0)) || OFFERS.contains(said);
        if (loose) {
            return looselyMeant(clause, frame, verb, said);
        }
        return known ? frame.strength() : frame.strength() - UNKNOWN_VERB;
    }

    private static boolean isNone(Clause clause, Announced announced) {
        String verb = announced.name();
        String next = clause.word(announced.verb() + 1);
        return switch (verb) {
            case "look" -> !next.equals("into");
            case "take" -> !next.equals("care") && !next.equals("over") && !next.equals("down");
            default -> Words.NO_ACTIONS.contains(verb);
        };
    }

    /** Frames that as often say a wish or a fact need a verb that is work. */
    private static double looselyMeant(Clause clause, Frame frame, String verb, String said) {
        if (!Words.PLAIN_REQUESTS.contains(verb) || said.equals("can i") || said.equals("could i")) {
            return 0;
        }
        boolean wish = said.startsWith("i'd") || said.equals("i want to") || said.equals("i can") || said.equals("i could");
        return wish && !clause.hasAny(Words.LATER) ? 0 : frame.strength();
    }

    private static double adjusted(Clause clause, Announced announced, double evidence, boolean contact) {
        boolean dated = clause.hasAny(Words.LATER);
        boolean now = clause.hasAny(Words.AT_ONCE) && !contact
                || !dated && !contact && announced.frame().words().equals(LET_ME) && Words.DONE_AT_ONCE.contains(announced.name());
        double dateBonus = dated ? DATED : 0;
        return Math.min(MOST, evidence + dateBonus - (now ? AT_ONCE : 0));
    }
}
