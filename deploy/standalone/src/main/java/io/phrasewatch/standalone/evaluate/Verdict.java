package io.phrasewatch.standalone.evaluate;

/**
 * What the suite said about one message and one tracker.
 *
 * @param message the message, with what it should find
 * @param expected whether the tracker should be found in it
 * @param score confidence 0..1
 * @param threshold the confidence that was required
 * @param detected whether it was found
 * @param phrase the phrase that decided; null when nothing was found
 */
record Verdict(ExpectedMessage message, boolean expected, double score, double threshold, boolean detected, String phrase) {

    boolean isFalseAlarm() {
        return detected && !expected;
    }

    boolean isMiss() {
        return expected && !detected;
    }
}
