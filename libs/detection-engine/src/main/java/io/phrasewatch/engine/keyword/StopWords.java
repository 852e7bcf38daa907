package io.phrasewatch.engine.keyword;

import java.util.List;
import java.util.Set;

/** English words that carry no topic of their own. A phrase made only of them is found word for word and by stems, never by meaning. */
public final class StopWords {

    private static final Set<String> STOP_WORDS = Set.of(("a an the this that these those some any each every no not nor "
            + "i me my mine myself we us our ours you your yours he him his she her hers it its they them their theirs "
            + "who whom whose which what when where why how there here "
            + "am is are was were be been being do does did doing done have has had having can could will would shall should may might must "
            + "i'm i've i'll i'd you're you've you'll you'd he's she's it's we're we've we'll we'd they're they've they'll they'd that's there's "
            + "what's let's isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't cannot couldn't won't wouldn't "
            + "shouldn't and or but if then else because as while until so than too very just also only even still again "
            + "of at by for with about against between into through during before after above below to from up down in out on off over under "
            + "need needs needed require requires required want wants wanted get gets got getting go goes going went gone make makes made "
            + "let take takes took say says said see know think like please okay ok yes yeah well oh um uh hi hello thing things "
            + "one now right more most other such own same").split(" "));

    private static final Set<String> FILLERS = Set.of("a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "this", "that",
            "these", "those", "some", "any");

    private StopWords() {
    }

    public static boolean isStopWord(String word) {
        return STOP_WORDS.contains(word);
    }

    /** Whether the word may stand between two words of a phrase without changing it, as "a" in "running a sale". */
    public static boolean isFiller(String word) {
        return FILLERS.contains(word);
    }

    /** How many of the words carry a topic. */
    public static int contentWords(List<String> words) {
        int count = 0;
        for (String word : words) {
            if (!isStopWord(word)) {
                count++;
            }
        }
        return count;
    }
}
