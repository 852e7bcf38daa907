package io.phrasewatch.engine.lint;

/**
 * One piece of advice.
 *
 * @param rule what it is about
 * @param tracker name of the tracker
 * @param phrase as written; null when it is about the vocabulary as a whole
 * @param other the phrase it collides with, or the words that say nothing; null without one
 * @param otherTracker name of the tracker that phrase belongs to; null when it is the same one
 * @param message for its author, English
 */
public record LintWarning(LintRule rule, String tracker, String phrase, String other, String otherTracker, String message) {

    static LintWarning few(String tracker, int count, int recommended) {
        return new LintWarning(LintRule.FEW_PHRASES, tracker, null, null, null, "The vocabulary has " + count
                + (count == 1 ? " phrase; " : " phrases; ") + recommended + " or more ways of saying it let the tracker find more.");
    }

    static LintWarning duplicate(String tracker, String phrase, String other) {
        return new LintWarning(LintRule.DUPLICATE, tracker, phrase, other, null,
                quoted(phrase) + " and " + quoted(other) + " are the same but for articles and endings; one of them is enough.");
    }

    static LintWarning filler(String tracker, String phrase, String words) {
        return new LintWarning(LintRule.FILLER_PREFIX, tracker, phrase, words, null,
                quoted(phrase) + " begins with " + quoted(words) + ", which says nothing; without it the phrase finds more.");
    }

    static LintWarning twoMeanings(String tracker, String phrase) {
        return new LintWarning(LintRule.TWO_MEANINGS, tracker, phrase, null, null,
                quoted(phrase) + " says two things; a phrase for each finds them also when they are said alone.");
    }

    static LintWarning commonWords(String tracker, String phrase) {
        return new LintWarning(LintRule.COMMON_WORDS, tracker, phrase, null, null,
                quoted(phrase) + " has everyday words only; it is found wherever they are said, whatever is meant.");
    }

    static LintWarning excluded(String tracker, String phrase) {
        return new LintWarning(LintRule.EXCLUDED, tracker, phrase, null, null,
                quoted(phrase) + " also stands among the excluded phrases, so it is never found.");
    }

    static LintWarning contradiction(String tracker, String phrase, String other, String otherTracker) {
        return new LintWarning(LintRule.CONTRADICTION, tracker, phrase, other, otherTracker,
                quoted(phrase) + " says the opposite of " + quoted(other) + owner(otherTracker) + ".");
    }

    static LintWarning overlap(String tracker, String phrase, String other, String otherTracker) {
        return new LintWarning(LintRule.OVERLAP, tracker, phrase, other, otherTracker,
                quoted(phrase) + " has the words of " + quoted(other) + owner(otherTracker) + ", so both trackers are found at once.");
    }

    private static String owner(String tracker) {
        return tracker == null ? "" : " of the tracker " + quoted(tracker);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
