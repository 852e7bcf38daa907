package io.phrasewatch.e2e.chaos;

import java.util.ArrayList;
import java.util.List;

/** What a harness found: figures, and faults, of which a single one makes it red. */
final class Verdict {

    private static final int MOST_PRINTED = 20;

    private final String name;
    private final List<String> figures = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Verdict(String name) {
        this.name = name;
    }

    void figure(String what, Object value) {
        figures.add(what + ": " + value);
    }

    /** @param wrong how many there are; 0 is no fault */
    void fault(String what, long wrong) {
        figures.add(what + ": " + wrong);
        if (wrong != 0) {
            faults.add(wrong + " " + what);
        }
    }

    void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    boolean isGreen() {
        return faults.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name).append(isGreen() ? ": GREEN\n" : ": RED\n");
        figures.forEach(figure -> text.append("  ").append(figure).append('\n'));
        faults.stream().limit(MOST_PRINTED).forEach(fault -> text.append("  FAULT ").append(fault).append('\n'));
        return text.toString();
    }
}
