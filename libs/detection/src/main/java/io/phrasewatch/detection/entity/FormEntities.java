package io.phrasewatch.detection.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/** Finds entities by their form; see {@link EntityRule}. */
public final class FormEntities {

    private FormEntities() {
    }

    /**
     * The entities of a text in the order they stand there; none overlaps another.
     *
     * @param said the day it was said, which {@code tomorrow} counts from
     */
    public static List<Entity> find(String text, LocalDate said) {
        List<Entity> found = new ArrayList<>();
        BitSet taken = new BitSet(text.length());
        for (EntityRule rule : EntityRule.values()) {
            Matcher matcher = rule.form().matcher(text);
            while (matcher.find()) {
                if (rule.accepts(matcher.group()) && isFree(taken, matcher)) {
                    taken.set(matcher.start(), matcher.end());
                    found.add(new Entity(rule.type(), "", rule.value(matcher.group(), said), matcher.group(), matcher.start()));
                }
            }
        }
        found.sort(Comparator.comparingInt(Entity::offset));
        return found;
    }

    private static boolean isFree(BitSet taken, Matcher matcher) {
        int next = taken.nextSetBit(matcher.start());
        return next < 0 || next >= matcher.end();
    }
}
