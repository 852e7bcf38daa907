package io.phrasewatch.engine.polarity;

import io.phrasewatch.engine.keyword.Stemmer;
import io.phrasewatch.engine.text.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Decides whether part of a text says the opposite of a phrase, by the words they share: each shared word that is denied in one and not
 * in the other speaks for the opposite. "I do not want to cancel" denies "I want to cancel"; "I want to cancel, it does not work" does
 * not, because what is denied there is another word. Without shared words nothing is decided, and a question denies nothing: "why has my
 * card not arrived" is as much about cards arriving as "has my card arrived".
 */
public final class Denial {

    private static final Set<String> EMPTY_WORDS = NegationCues.words("a an the this that these those any some my your our his her their "
            + "i you he she it we they me us him them am is are was were be been being do does did have has had will would shall should "
            + "can could may might must to of for in at by with from about and or as if so very too all there here what that's it's i'm "
            + "i've i'll i'd we're we've you're");

    private Denial() {
    }

    /**
     * Whether the words of {@code text} between two offsets say the opposite of the phrase.
     *
     * @param start first UTF-16 unit of the part compared
     * @param end one past its last
     */
    public static boolean of(Polarity phrase, Polarity text, int start, int end) {
        if (!phrase.deniesAnything() && !text.deniesAnything() || text.isQuestion(start, end) || phrase.asksAbout()) {
            return false;
        }
        Map<String, Boolean> deniedInPhrase = new HashMap<>();
        for (int word = 0; word < phrase.tokens().size(); word++) {
            String spoken = phrase.tokens().get(word).text();
            if (!EMPTY_WORDS.contains(spoken)) {
                deniedInPhrase.put(Stemmer.stem(spoken), phrase.isDenied(word));
            }
        }
        int same = 0;
        int opposite = 0;
        boolean toldOpposite = false;
        for (int word = 0; word < text.tokens().size(); word++) {
            Token token = text.tokens().get(word);
            Boolean denied = token.start() < start || token.end() > end ? null : deniedInPhrase.get(Stemmer.stem(token.text()));
            if (denied != null && denied == text.isDenied(word)) {
                same++;
            } else if (denied != null) {
                opposite++;
                toldOpposite |= text.isDeniedFirst(word);
            }
        }
        return toldOpposite || opposite > 0 && opposite >= same;
    }
}
