package io.phrasewatch.engine.insight;

import java.util.List;
import java.util.Set;

/** Verbs of meeting and speaking again. */
final class Contacts {

    private static final int FARTHEST_OBJECT = 7;

    private static final Set<String> PEOPLE = Words.set("you him her them us me back everyone everybody again");
    private static final Set<String> CALLING = Words.set("call ring phone contact ping");
    private static final Set<String> AFTER_CALLING = Words.set("back when whenever at on if as before after about to with for from and in this "
            + "any during up today now please directly or the");
    private static final Set<String> WEAK = Words.set("talk speak discuss chat meet connect review revisit see");
    private static final Set<String> MEETINGS = Words.set("call meeting demo chat sync session appointment workshop interview conference "
            + "catchup standup conversation followup");
    private static final Set<String> ARRANGING = Words.set("schedule book arrange organise organize set have hold plan do grab find put "
            + "propose invite send get");
    private static final List<List<String>> TOGETHER = Words.phrases("get back to", "getting back to", "follow up", "following up",
            "touch base", "catch up", "reach out", "reaching out", "circle back", "check back", "check in with", "checking in", "get in touch",
            "be in touch", "reconnect", "regroup", "sync up", "call back", "come back to you", "loop back", "hop on a call", "jump on a call",
            "get on a call", "pick this up", "pick it up again", "get together", "sit down together", "give you a ring", "give you a call",
            "give me a call", "give him a call", "give her a call", "give them a call", "talk again", "speak again", "meet again", "ping you");

    private Contacts() {
    }

    /** How much the announced verb speaks of contact: 0 none, 1 surely. */
    static double strength(Clause clause, Announced announced) {
        int verb = announced.verb();
        if (TOGETHER.stream().anyMatch(phrase -> startsNear(clause, phrase, announced))) {
            return 1;
        }
        String name = announced.name();
        boolean called = CALLING.contains(name) && PEOPLE.contains(clause.word(verb + 1)) && !isNaming(clause, verb);
        boolean calledByName = CALLING.contains(name) && clause.hasAny(Words.LATER);
        if (called || calledByName || ARRANGING.contains(name) && hasMeeting(clause, verb)) {
            return 1;
        }
        return WEAK.contains(name) && !name.equals("review") && !name.equals("see") && clause.hasAny(Words.LATER) ? 1 : 0;
    }

    /** Whether the verb is of speaking, which alone, with no time named, is mostly about this very conversation. */
    static boolean isWeak(String name) {
        return WEAK.contains(name);
    }

    /** "Call me back tomorrow." */
    static boolean isCommand(Clause clause, int opening) {
        return CALLING.contains(clause.word(opening)) && PEOPLE.contains(clause.word(opening + 1)) && !isNaming(clause, opening);
    }

    /** "Call me Shane." */
    private static boolean isNaming(Clause clause, int verb) {
        String next = clause.word(verb + 2);
        return clause.word(verb).equals("call") && !clause.word(verb + 1).equals("back") && !next.isEmpty() && !AFTER_CALLING.contains(next)
                && !clause.hasAny(Words.LATER);
    }

    private static boolean startsNear(Clause clause, List<String> phrase, Announced announced) {
        int found = clause.find(phrase, announced.at());
        return found >= 0 && found - announced.verb() <= 2 || found >= 0 && clause.word(found - 1).equals("and");
    }

    private static boolean hasMeeting(Clause clause, int verb) {
        for (int word = verb + 1; word <= verb + FARTHEST_OBJECT; word++) {
            if (MEETINGS.contains(clause.word(word))) {
                return true;
            }
        }
        return false;
    }
}
