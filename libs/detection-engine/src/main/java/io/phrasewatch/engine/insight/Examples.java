package io.phrasewatch.engine.insight;

import io.phrasewatch.engine.Encoder;
import io.phrasewatch.engine.semantic.Vectors;
import io.phrasewatch.engine.text.TextUnits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Example sentences per type, for and against, by their meaning. Immutable. */
final class Examples {

    private static final String FILE = "examples.txt";

    private final Map<InsightType, List<float[]>> positive = new EnumMap<>(InsightType.class);
    private final Map<InsightType, List<float[]>> negative = new EnumMap<>(InsightType.class);

    private Examples() {
        for (InsightType type : InsightType.values()) {
            positive.put(type, new ArrayList<>());
            negative.put(type, new ArrayList<>());
        }
    }

    /**
     * Embeds the bundled examples, about 2 ms each.
     *
     * @throws IllegalStateException when their file is broken
     */
    static Examples bundled(Encoder encoder) {
        Examples examples = new Examples();
        lines().filter(line -> !line.isBlank()).forEach(line -> examples.add(line, encoder));
        return examples;
    }

    /** How much nearer a meaning is to an example of the type than to one against it; about -0.2 to 0.2. */
    double margin(InsightType type, float[] vector) {
        return nearest(positive.get(type), vector) - nearest(negative.get(type), vector);
    }

    private void add(String line, Encoder encoder) {
        String[] parts = line.split(" ", 3);
        if (parts.length != 3 || !parts[1].equals("+") && !parts[1].equals("-")) {
            throw new IllegalStateException(FILE + " has a line without type, sign and sentence: " + line);
        }
        Map<InsightType, List<float[]>> side = parts[1].equals("+") ? positive : negative;
        side.get(InsightType.valueOf(parts[0])).add(encoder.embed(TextUnits.embeddable(parts[2])));
    }

    private static Stream<String> lines() {
        try (InputStream file = Examples.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double nearest(List<float[]> examples, float[] vector) {
        float nearest = -1;
        for (float[] example : examples) {
            nearest = Math.max(nearest, Vectors.dot(example, vector));
        }
        return nearest;
    }
}
