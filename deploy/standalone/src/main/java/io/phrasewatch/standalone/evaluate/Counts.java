package io.phrasewatch.standalone.evaluate;

import java.util.List;

/**
 * Right and wrong decisions.
 *
 * @param found expected and detected
 * @param falseAlarms detected, not expected
 * @param missed expected, not detected
 */
record Counts(int found, int falseAlarms, int missed) {

    static Counts of(List<Verdict> verdicts) {
        int found = 0;
        int falseAlarms = 0;
        int missed = 0;
        for (Verdict verdict : verdicts) {
            found += verdict.expected() && verdict.detected() ? 1 : 0;
            falseAlarms += verdict.isFalseAlarm() ? 1 : 0;
            missed += verdict.isMiss() ? 1 : 0;
        }
        return new Counts(found, falseAlarms, missed);
    }

    /** As if another threshold were in force. */
    static Counts at(double threshold, List<Verdict> verdicts) {
        int found = 0;
        int falseAlarms = 0;
        int missed = 0;
        for (Verdict verdict : verdicts) {
            boolean detected = verdict.score() > 0 && verdict.score() >= threshold;
            found += verdict.expected() && detected ? 1 : 0;
            falseAlarms += detected && !verdict.expected() ? 1 : 0;
            missed += verdict.expected() && !detected ? 1 : 0;
        }
        return new Counts(found, falseAlarms, missed);
    }

    Counts plus(Counts other) {
        return new Counts(found + other.found, falseAlarms + other.falseAlarms, missed + other.missed);
    }

    int expected() {
        return found + missed;
    }

    /** 1 when nothing was detected: then nothing was detected wrongly. */
    double precision() {
        return found + falseAlarms == 0 ? 1 : (double) found / (found + falseAlarms);
    }

    /** 1 when nothing was expected. */
    double recall() {
        return expected() == 0 ? 1 : (double) found / expected();
    }

    /** 1 when nothing was expected and nothing detected. */
    double f1() {
        int decided = 2 * found + falseAlarms + missed;
        return decided == 0 ? 1 : 2.0 * found / decided;
    }
}
