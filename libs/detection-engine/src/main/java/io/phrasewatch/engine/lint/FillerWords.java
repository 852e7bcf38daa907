package io.phrasewatch.engine.lint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Openings that say nothing about what is meant. */
final class FillerWords {

    private static final int LEAST_LEFT = 2;
    private static final Map<String, List<List<String>>> OPENINGS = Map.of(
            "en", openings("um|uh|er|well|okay|ok|yeah|hi|hello|hey|please|actually|basically|honestly|you know|i mean|i think|i guess"
                    + "|i believe|i just wanted to|i just want to|i wanted to ask|i was wondering if|i was wondering|can you please"
                    + "|could you please|would you please|can you tell me|could you tell me|just so you know|to be honest"),
            "es", openings("pues|bueno|eh|hola|oiga|mire|por favor|o sea|la verdad es que|creo que|quer\u00EDa preguntar si"
                    + "|quisiera saber si|me gustar\u00EDa saber si|me puede decir|puede decirme|disculpe"));

    private FillerWords() {
    }

    /** How many words at the beginning say nothing; 0 as well when hardly anything else would be left. */
    static int before(List<String> words, String language) {
        for (List<String> opening : OPENINGS.getOrDefault(language, List.of())) {
            if (words.size() >= opening.size() + LEAST_LEFT && words.subList(0, opening.size()).equals(opening)) {
                return opening.size();
            }
        }
        return 0;
    }

    /** Longest first. */
    private static List<List<String>> openings(String separated) {
        return Arrays.stream(separated.split("\\|")).map(opening -> List.of(opening.split(" ")))
                .sorted(Comparator.<List<String>>comparingInt(List::size).reversed()).toList();
    }
}
