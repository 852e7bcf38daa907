package io.phrasewatch.engine.insight;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words that announce something to be done, such as "I will".
 *
 * @param words     normalised
 * @param strength  how surely something follows, 0..1
 * @param bySpeaker whether the speaker is to do it
 * @param firm      whether it is a promise
 * @param request   whether somebody else is asked to do it
 * @param opens     whether it counts only where a thought begins
 */
record Frame(List<String> words, double strength, boolean bySpeaker, boolean firm, boolean request, boolean opens) {

    /** All frames; where several stand in a clause the strongest counts. */
    static final List<Frame> ALL = Stream.of(
            promises(0.9, "i'll", "i will", "i'm going to", "i am going to", "i'm gonna", "i am gonna", "i promise to", "i shall"),
            duties(0.65, "let me", "i'm planning to", "i plan to", "i'd be happy to", "i'd like to", "i'd love to", "i want to",
                    "i can", "i could"),
            duties(0.75, "i need to", "i have to", "i've got to", "i must", "i still need to", "i still have to", "i should"),
            plans(0.85, true, "we'll", "we will", "we're going to", "we are going to", "we're gonna", "we shall"),
            plans(0.75, false, "we need to", "we have to", "we must", "we've got to", "we should", "let's", "let us", "we still need to",
                    "the next step is to", "next step is to", "the plan is to", "we want to", "we'd like to", "we would like to", "we can"),
            plans(0.75, false, "you need to", "you'll need to", "you should", "you have to", "somebody needs to", "someone needs to",
                    "somebody has to", "someone has to", "someone should", "somebody should", "they need to", "he needs to", "she needs to",
                    "he'll", "she'll", "they'll", "he will", "she will", "they will", "team will", "team needs to", "needs to", "will",
                    "is going to", "are going to"),
            requests(0.8, false, "make sure to", "make sure you", "be sure to", "don't forget to", "please remember to", "remind me to",
                    "i need you to", "i want you to", "i'd like you to", "i'd need you to", "could you please", "can you please",
                    "would you please", "will you please", "action item to", "action item is to", "action item for you is to"),
            requests(0.8, true, "please", "remember to"),
            requests(0.7, false, "can you", "could you", "would you", "will you", "can someone", "can somebody", "could someone",
                    "could somebody", "can we", "could we", "shall we", "should we", "can i", "could i", "shall i"))
            .flatMap(List::stream).toList();

    private static List<Frame> promises(double strength, String... phrases) {
        return Words.phrases(phrases).stream().map(words -> new Frame(words, strength, true, true, false, false)).toList();
    }

    private static List<Frame> duties(double strength, String... phrases) {
        return Words.phrases(phrases).stream().map(words -> new Frame(words, strength, true, false, false, false)).toList();
    }

    private static List<Frame> plans(double strength, boolean firm, String... phrases) {
        return Words.phrases(phrases).stream().map(words -> new Frame(words, strength, false, firm, false, false)).toList();
    }

    private static List<Frame> requests(double strength, boolean opens, String... phrases) {
        return Words.phrases(phrases).stream().map(words -> new Frame(words, strength, false, false, true, opens)).toList();
    }
}
