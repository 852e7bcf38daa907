package io.phrasewatch.engine.polarity;

import io.phrasewatch.engine.keyword.Stemmer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** English words that say the contrary of each other: "not feeling well" says what "sick" says, and "well" the contrary of it. */
final class Contraries {

    private static final String RESOURCE = "contraries.txt";
    private static final String PREFIX = "un";
    private static final int SHORTEST = 6;
    private static final Set<String> NOT_PREFIXED = Set.of("under", "uni", "unt", "unl", "unc", "unio", "unde");
    /** Words whose stem is that of a listed one by chance. */
    private static final Set<String> UNRELATED = NegationCues.words("business businesses lately closely please quite book books booking");
    private static final Map<String, Side> SIDES = read();

    /**
     * What a word says of a matter.
     *
     * @param matter the word's stem where it has no contrary
     * @param affirmed false for the contrary
     * @param hasContrary whether a contrary is known
     */
    record Side(String matter, boolean affirmed, boolean hasContrary) {
    }

    private Contraries() {
    }

    /** @param word normalised */
    static Side of(String word) {
        String stem = WordForms.stem(word);
        Side known = SIDES.get(stem);
        if (known != null && !UNRELATED.contains(word)) {
            return known;
        }
        if (word.length() >= SHORTEST && word.startsWith(PREFIX) && NOT_PREFIXED.stream().noneMatch(word::startsWith)) {
            return new Side(Stemmer.stem(word.substring(PREFIX.length())), false, true);
        }
        return new Side(stem, true, false);
    }

    private static Map<String, Side> read() {
        try (InputStream in = Contraries.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the file " + RESOURCE + " is not on the class path");
            }
            Map<String, Side> sides = new HashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().filter(line -> !line.startsWith("#"))
                    .forEach(line -> addMatter(line.split(" \\| "), sides));
            return Map.copyOf(sides);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addMatter(String[] sides, Map<String, Side> into) {
        String matter = sides[0] + "/" + sides[1];
        for (int side = 0; side < 2; side++) {
            for (String word : sides[side].split(" ")) {
                into.put(WordForms.stem(word), new Side(matter, side == 0, true));
            }
        }
    }
}
