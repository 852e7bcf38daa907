package io.phrasewatch.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Named figures, each measured once per draw; prints mean and standard deviation over the draws. */
final class Figures {

    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    void add(String name, double value) {
        values.computeIfAbsent(name, unseen -> new ArrayList<>()).add(value);
    }

    String report() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, measured) -> {
            double mean = measured.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
            double squares = measured.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
            text.append(String.format(Locale.ROOT, "%-64s %7.3f", name, mean));
            if (measured.size() > 1) {
                text.append(String.format(Locale.ROOT, "  sd %.3f over %d draws", Math.sqrt(squares / (measured.size() - 1)), measured.size()));
            }
            text.append('\n');
        });
        return text.toString();
    }
}
