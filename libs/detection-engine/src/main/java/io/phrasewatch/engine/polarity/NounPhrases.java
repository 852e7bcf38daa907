package io.phrasewatch.engine.polarity;

import java.util.List;
import java.util.Set;

/**
 * Words that stand under a negation and are not denied by it. What "the", "my" or "your" introduces is taken to be there ("I don't
 * understand the late fee"), unless it is not wanted or not had, or is what something is said not to be ("not our mistake"). And of "not
 * an unusual late fee" only "unusual" is denied.
 */
final class NounPhrases {

    private static final int MOST_WORDS = 3;
    private static final Set<String> DEFINITE = NegationCues.words("the my your his its our their");
    private static final Set<String> ARTICLES = NegationCues.words("a an the my your his its our their");
    private static final Set<String> WANTING = NegationCues.words("want wants wanted need needs needed require requires have has had got "
            + "get take use ask asking after interested looking");

    /** What stands behind these is no longer what is wanted. */
    private static final Set<String> PLACING = NegationCues.words("in on from at with into");

    private static final Set<String> HAVING = NegationCues.words("have has had got");
    /** Of "not the correct amount" it is the correctness that is denied. */
    private static final Set<String> AS_IT_SHOULD_BE = NegationCues.words("correct accurate");
    private static final Set<String> REMOVING = NegationCues.words("cancel cancelling cancelled remove removing removed delete deleting deleted "
            + "erase erasing disconnect disconnecting skip skipping stop stopping end ending drop dropping quit terminate terminating close "
            + "closing unsubscribe");
    private static final int MOST_REMOVED = 4;

    private NounPhrases() {
    }

    /**
     * Marks the words that are mentioned only.
     *
     * @param start first word under the negation
     * @param end one past the last
     * @param ofBeing whether it is said that something is not something
     * @param ofThought whether a thought as a whole is denied
     * @param mentioned gets the marks
     */
    static void mark(List<String> words, int start, int end, boolean ofBeing, boolean ofThought, boolean[] mentioned) {
        boolean wanting = false;
        for (int word = start; word < end; word++) {
            wanting = WANTING.contains(words.get(word)) || wanting && !PLACING.contains(words.get(word));
            if (ofBeing && word == start && ARTICLES.contains(words.get(word)) && word + 1 < end && carriesMeaning(words.get(word + 1))) {
                markFrom(words, word + 2, end, MOST_WORDS, mentioned);
            } else if (DEFINITE.contains(words.get(word)) && (!wanting || isOwn(words, word))) {
                markFrom(words, word + 1, end, ofThought ? 1 : MOST_WORDS, mentioned);
            }
        }
    }

    /** Marks what somebody wants to be rid of: "cancel my booking" and "I don't want my booking" agree. */
    static void markRemoved(List<String> words, boolean[] mentioned) {
        for (int word = 0; word + 1 < words.size(); word++) {
            if (REMOVING.contains(words.get(word))) {
                int first = ARTICLES.contains(words.get(word + 1)) ? word + 2 : word + 1;
                markFrom(words, first, words.size(), MOST_REMOVED, mentioned);
            }
        }
    }

    private static void markFrom(List<String> words, int first, int end, int most, boolean[] mentioned) {
        for (int word = first; word < Math.min(end, first + most); word++) {
            String current = words.get(word);
            boolean said = word > first && (current.endsWith("ed") || current.endsWith("ing"));
            if (!carriesMeaning(current) || said) {
                return;
            }
            mentioned[word] = !AS_IT_SHOULD_BE.contains(current);
        }
    }

    /** "I don't have my card": there is one. */
    private static boolean isOwn(List<String> words, int word) {
        return words.get(word).equals("my") && HAVING.contains(words.get(word - 1));
    }

    private static boolean carriesMeaning(String word) {
        return !Denial.EMPTY_WORDS.contains(word);
    }
}
