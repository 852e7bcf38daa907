package io.phrasewatch.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The project's own hand-written texts, read from the class path: one entry per line, its kind in the first character. */
final class OwnTexts {

    /**
     * One line under a tracker's heading.
     *
     * @param tracker the heading
     * @param kind the letter before the text; the file's head says what it means
     * @param text never blank
     */
    record Line(String tracker, char kind, String text) {
    }

    private OwnTexts() {
    }

    /** Lines below {@code @ tracker} headings, e.g. of {@code trackers-test.txt}. */
    static List<Line> underTrackers(String file) {
        List<Line> lines = new ArrayList<>();
        String tracker = null;
        for (String line : plain(file)) {
            if (line.startsWith("@ ")) {
                tracker = line.substring(2);
            } else {
                lines.add(new Line(tracker, line.charAt(0), line.substring(2)));
            }
        }
        return lines;
    }

    /** Lines below one heading, e.g. of {@code keywords.txt}. */
    static List<String> under(String file, String heading) {
        List<String> lines = new ArrayList<>();
        boolean below = false;
        for (String line : plain(file)) {
            if (line.startsWith("@ ")) {
                below = line.equals("@ " + heading);
            } else if (below) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Texts of one kind by tracker, both in the order of the file. */
    static Map<String, List<String>> byTracker(List<Line> lines, char kind) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Line line : lines) {
            List<String> own = texts.computeIfAbsent(line.tracker(), unseen -> new ArrayList<>());
            if (line.kind() == kind) {
                own.add(line.text());
            }
        }
        return texts;
    }

    /** All lines but blank ones and comments. */
    static List<String> plain(String file) {
        try (InputStream in = OwnTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no text file " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
