package io.phrasewatch.engine.polarity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The words that deny what follows them, and those that only look as if they did. Words are normalised, apostrophes straight. */
final class NegationCues {

    private static final Set<String> WORDS = words("not no never nobody none nothing neither nor cannot without nowhere noone "
            + "don't doesn't didn't won't wouldn't can't couldn't shouldn't isn't aren't wasn't weren't haven't hasn't hadn't mustn't needn't "
            + "ain't mightn't shan't "
            + "dont doesnt didnt wont wouldnt cant couldnt shouldnt isnt arent wasnt werent havent hasnt hadnt aint "
            + "hardly barely scarcely stopped lack lacks lacking lacked avoid avoided unable unwilling unlikely");
    private static final Set<String> REFUSALS = words("refuse refuses refused refusing deny denies denied denying decline declines "
            + "declined declining reject rejects rejected rejecting");
    /** Behind these a refusal is said of what stands before it: "it was declined at the till". */
    private static final Set<String> PASSIVE = words("is are was were be been being am got get gets getting it's he's i'm");
    /** Only of those who have nothing left: flights go out of Dallas. */
    private static final Set<String> SPENT = words("run runs ran running are is was were be been being am we're i'm you're they're it's he's she's");
    private static final List<List<String>> PHRASES = phrases("short on", "short of", "decided against", "instead of",
            "rather than", "anything but", "far from", "free of", "call off", "fail to", "failed to", "fails to", "rather not", "no longer",
            "not at all", "stop short of", "by no means", "in no way", "no way", "wrong to say", "wrong that", "false that", "not true that", "untrue that", "ruled out", "rule out",
            "ruling out", "nowhere near");
    private static final List<List<String>> OUT_OF = phrases("out of");
    private static final List<List<String>> PSEUDO = phrases("not only", "not just", "not merely", "no doubt", "no wonder", "no matter",
            "can't wait", "cant wait", "couldn't agree more", "couldn't be more", "couldn't be happier", "couldn't have been better",
            "why not", "why don't", "why dont", "whether or not", "if not", "don't forget", "dont forget", "don't hesitate", "don't worry",
            "dont worry", "nothing but", "can't help but", "no sooner", "not to mention", "not sure", "no kidding", "out of the", "no thanks", "no thank you",
            "no problem", "cannot wait", "can not wait", "not least", "no later than", "no more than", "no less than", "nothing short of",
            "no offense", "no rush", "no hurry", "not surprisingly", "wouldn't mind", "don't mind", "dont mind", "not mind", "not unlike",
            "can't stress enough", "can't thank", "cannot thank", "not until", "not alone", "if nothing else");
    private static final Set<String> CONTRACTIONS = words("don't doesn't didn't won't wouldn't can't couldn't shouldn't isn't aren't "
            + "wasn't weren't haven't hasn't hadn't ain't dont doesnt didnt wont wouldnt cant couldnt isnt arent wasnt werent");

    private static final Set<String> OF_VERBS = words("not never nobody none neither cannot noone hardly barely scarcely longer");

    private NegationCues() {
    }

    /** Number of words of the cue that starts here; 0 when none does. */
    static int lengthAt(List<String> words, int at) {
        int phrase = longestAt(PHRASES, words, at);
        if (phrase > 0) {
            return phrase;
        }
        if (longestAt(OUT_OF, words, at) > 0) {
            return at == 0 || SPENT.contains(words.get(at - 1)) ? 2 : 0;
        }
        boolean refusal = REFUSALS.contains(words.get(at)) && (at == 0 || !PASSIVE.contains(words.get(at - 1)));
        return refusal || WORDS.contains(words.get(at)) ? 1 : 0;
    }

    /** Number of words of an expression that starts here and holds a cue without denying anything; 0 when none does. */
    static int pseudoLengthAt(List<String> words, int at) {
        return longestAt(PSEUDO, words, at);
    }

    /** Whether the word does nothing but deny: it is no matter two texts could share. */
    static boolean isNot(String word) {
        return word.equals("not") || word.equals("no") || isContraction(word);
    }

    static boolean isContraction(String word) {
        return CONTRACTIONS.contains(word);
    }

    /** Whether the word denies what happens; "without" and "decline" deny the thing they name. */
    static boolean isOfVerbs(String word) {
        return OF_VERBS.contains(word) || word.endsWith("n't") || CONTRACTIONS.contains(word);
    }

    private static int longestAt(List<List<String>> expressions, List<String> words, int at) {
        int longest = 0;
        for (List<String> expression : expressions) {
            int end = at + expression.size();
            if (expression.size() > longest && end <= words.size() && words.subList(at, end).equals(expression)) {
                longest = expression.size();
            }
        }
        return longest;
    }

    static Set<String> words(String spaced) {
        return Set.of(spaced.split(" "));
    }

    private static List<List<String>> phrases(String... spaced) {
        return Arrays.stream(spaced).map(phrase -> List.of(phrase.split(" "))).toList();
    }
}
