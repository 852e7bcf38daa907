package io.phrasewatch.engine.polarity;

import io.phrasewatch.engine.polarity.Contraries.Side;
import io.phrasewatch.engine.text.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Decides whether part of a text says the opposite of a phrase, by the words they share and by contraries: each shared word that is denied
 * in one and not in the other speaks for the opposite, and so does "well" against "sick", whereas "not well" speaks for it. "I do not want
 * to cancel" denies "I want to cancel"; "I want to cancel, it does not work" does not, because what is denied there is another word.
 * Without words that can be compared nothing is decided, and a question denies nothing: "why has my card not arrived" is as much about
 * cards arriving as "has my card arrived".
 */
public final class Denial {

    static final Set<String> EMPTY_WORDS = NegationCues.words("a an the this that these those any some my your our his her their "
            + "i you he she it we they me us him them am is are was were be been being do does did have has had will would shall should "
            + "can could may might must to of for in at by with from about and or as if so very too all there here what that's it's i'm "
            + "i've i'll i'd we're we've you're on up out off into than when where how why who which there's he's she's they're "
            + "now still just yet anymore");

    /** What a text says of a phrase. */
    public enum Verdict {
        /** Nothing speaks against it, and something is comparable. */
        SAYS,
        /** The opposite. */
        DENIES,
        /** Nothing is comparable. */
        SILENT
    }

    private Denial() {
    }

    /**
     * Compares the words of {@code text} between two offsets with the phrase.
     *
     * @param start first UTF-16 unit of the part compared
     * @param end one past its last
     */
    public static Verdict of(Polarity phrase, Polarity text, int start, int end) {
        if (text.isQuestion(start, end) || phrase.asksAbout()) {
            return Verdict.SAYS;
        }
        Map<String, Boolean> claimed = claims(phrase);
        int same = 0;
        int opposite = 0;
        int sameByContrary = 0;
        int oppositeByContrary = 0;
        boolean toldOpposite = false;
        boolean toldSame = false;
        for (int word = 0; word < text.tokens().size(); word++) {
            Token token = text.tokens().get(word);
            Side side = text.side(word);
            if (side == null || token.start() < start || token.end() > end || text.isMentioned(word)) {
                continue;
            }
            Boolean claim = claimed.get(side.matter());
            if (claim != null && claim == (side.affirmed() != text.isDenied(word))) {
                same++;
                toldSame |= text.isDeniedFirst(word);
                sameByContrary += side.hasContrary() ? 1 : 0;
            } else if (claim != null) {
                opposite++;
                oppositeByContrary += side.hasContrary() ? 1 : 0;
                toldOpposite |= text.isDeniedFirst(word);
            }
        }
        if (sameByContrary != oppositeByContrary) {
            return oppositeByContrary > sameByContrary ? Verdict.DENIES : Verdict.SAYS;
        }
        if (toldOpposite || !toldSame && opposite > 0 && opposite > same) {
            return Verdict.DENIES;
        }
        return same > 0 ? Verdict.SAYS : Verdict.SILENT;
    }

    /** Per matter whether the phrase affirms it; a matter of which it says both is left out. */
    private static Map<String, Boolean> claims(Polarity phrase) {
        Map<String, Boolean> claimed = new HashMap<>();
        for (int word = 0; word < phrase.tokens().size(); word++) {
            Side side = phrase.side(word);
            if (side != null && !phrase.isMentioned(word)) {
                boolean affirmed = side.affirmed() != phrase.isDenied(word);
                claimed.merge(side.matter(), affirmed, (one, other) -> one.equals(other) ? one : null);
            }
        }
        return claimed;
    }
}
