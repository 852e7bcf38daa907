package io.phrasewatch.tracker.management;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What one step of a patch does to a list of values. A text is a list of at most one value. */
enum PatchOperation {
    /** Appends to a list what is not yet in it; sets a text. */
    ADD {
        @Override
        List<String> onList(List<String> before, List<String> values) {
            Set<String> known = new HashSet<>(before);
            List<String> after = new ArrayList<>(before);
            values.stream().filter(known::add).forEach(after::add);
            return after;
        }

        @Override
        List<String> onText(List<String> values) {
            return values;
        }
    },
    /** Sets. */
    REPLACE {
        @Override
        List<String> onList(List<String> before, List<String> values) {
            return values;
        }

        @Override
        List<String> onText(List<String> values) {
            return values;
        }
    },
    /** Takes the named values out of a list, all of them when none is named; clears a text. */
    REMOVE {
        @Override
        List<String> onList(List<String> before, List<String> values) {
            Set<String> unwanted = new HashSet<>(values);
            return values.isEmpty() ? List.of() : before.stream().filter(value -> !unwanted.contains(value)).toList();
        }

        @Override
        List<String> onText(List<String> values) {
            return List.of();
        }
    };

    static final String NAMES = "[add, replace, remove]";

    abstract List<String> onList(List<String> before, List<String> values);

    abstract List<String> onText(List<String> values);

    static Optional<PatchOperation> named(String name) {
        return Arrays.stream(values()).filter(operation -> operation.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }
}
